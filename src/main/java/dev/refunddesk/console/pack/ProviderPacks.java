package dev.refunddesk.console.pack;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.pack.Pack;
import dev.refunddesk.purchase.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All packs of one provider, or of those the desk sells nothing of.
 *
 * @param platform the platform of the desk that they speak of; absent of all others
 * @param provider absent of all others
 */
public record ProviderPacks(
    @Nullable String platform, @Nullable Text provider, List<PackRow> rows) {

  /** The desk's platforms first, in their order, then all others by the ids. */
  static List<ProviderPacks> of(List<Pack> packs) {
    var known = Arrays.stream(Platform.values()).map(Platform::code).toList();
    var groups = new ArrayList<ProviderPacks>();
    for (var platform : known) {
      var rows = packs.stream().filter(pack -> platform.equals(platform(pack))).toList();
      if (!rows.isEmpty()) {
        groups.add(of(platform, rows));
      }
    }
    var others = packs.stream().filter(pack -> platform(pack) == null).map(PackRow::of).toList();
    groups.add(new ProviderPacks(null, null, others));
    return groups;
  }

  private static ProviderPacks of(String platform, List<Pack> packs) {
    return new ProviderPacks(
        platform, packs.getFirst().provider(), packs.stream().map(PackRow::of).toList());
  }

  /** A pack that is only used by its id belongs to the platform its id begins with. */
  private static @Nullable String platform(Pack pack) {
    var platform = pack.scope().platform();
    return platform == null
        ? Arrays.stream(Platform.values())
            .map(Platform::code)
            .filter(code -> pack.id().startsWith(code + "-"))
            .findFirst()
            .orElse(null)
        : platform;
  }
}
