package dev.refunddesk.console.pack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.pack.Pack;
import dev.refunddesk.purchase.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All packs of one provider.
 *
 * @param platform the platform of the desk that they speak of; absent if the desk has none
 */
public record ProviderPacks(@Nullable String platform, Text provider, List<PackRow> rows) {

  /** The desk's platforms first, in their order, then the other providers by the ids. */
  static List<ProviderPacks> of(List<Pack> packs) {
    var known = Arrays.stream(Platform.values()).map(Platform::code).toList();
    var groups = new ArrayList<ProviderPacks>();
    for (var platform : known) {
      var rows = packs.stream().filter(pack -> platform.equals(platform(pack))).toList();
      if (!rows.isEmpty()) {
        groups.add(of(platform, rows));
      }
    }
    packs.stream()
        .filter(pack -> platform(pack) == null)
        .collect(groupingBy(Pack::provider, LinkedHashMap::new, toList()))
        .values()
        .forEach(rows -> groups.add(of(null, rows)));
    return groups;
  }

  private static ProviderPacks of(@Nullable String platform, List<Pack> packs) {
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
