package dev.refunddesk.console.review;

import dev.refunddesk.kernel.Slice;
import dev.refunddesk.kit.Link;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.ticket.work.TicketQueue.Counts;
import dev.refunddesk.ticket.work.TicketQueue.Filter;
import dev.refunddesk.ticket.work.TicketQueue.Row;
import dev.refunddesk.ticket.work.TicketQueue.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the queue shows; the filters stand in the address.
 *
 * @param missingYear the year whose holidays should be known by now; absent if none
 */
public record QueuePage(
    Filter filter, Slice<Row> rows, Counts counts, @Nullable Integer missingYear) {

  /** Whether the rows are ours to take. */
  public boolean isOurs() {
    return switch (filter.view()) {
      case OURS, MINE, UNASSIGNED, URGENT, APPEALS -> true;
      case SECOND, SNOOZED, WAITING, PAYING, FAILED, ALL -> false;
    };
  }

  /** The views as tabs, with counts where they are cheap. */
  public List<Link> tabs(Texts texts) {
    return Arrays.stream(View.values()).map(view -> tab(view, texts)).toList();
  }

  private Link tab(View view, Texts texts) {
    var link = Link.tab(texts.t("review.view." + view), path(view, null), view == filter.view());
    return count(view).map(count -> link.counting(count.intValue())).orElse(link);
  }

  private Optional<Long> count(View view) {
    return switch (view) {
      case OURS -> Optional.of(counts.ours());
      case MINE -> Optional.of(counts.mine());
      case UNASSIGNED -> Optional.of(counts.unassigned());
      case URGENT -> Optional.of(counts.urgent());
      case APPEALS -> Optional.of(counts.appeals());
      case SECOND -> Optional.of(counts.second());
      case SNOOZED, WAITING, PAYING, FAILED, ALL -> Optional.empty();
    };
  }

  /** The address of the next part; absent at the end. */
  public @Nullable String next() {
    return rows.next() == null ? null : path(filter.view(), rows.next());
  }

  private String path(View view, @Nullable String after) {
    var path = new StringBuilder("/desk/queue?view=").append(view.name().toLowerCase(Locale.ROOT));
    if (filter.platform() != null) {
      path.append("&platform=").append(filter.platform());
    }
    if (filter.verdict() != null) {
      path.append("&verdict=").append(filter.verdict());
    }
    if (after != null) {
      path.append("&after=").append(URLEncoder.encode(after, StandardCharsets.UTF_8));
    }
    return path.toString();
  }

  /** The verdicts to filter by. */
  public Map<String, String> verdicts(Texts texts) {
    var options = new LinkedHashMap<String, String>();
    options.put("", texts.t("review.filter.all"));
    for (var verdict : Verdict.values()) {
      options.put(
          verdict.name(),
          texts.t("kit.verdict." + verdict.name().toLowerCase(Locale.ROOT) + ".short"));
    }
    return options;
  }

  /** The platforms to filter by. */
  public Map<String, String> platforms(Texts texts) {
    var options = new LinkedHashMap<String, String>();
    options.put("", texts.t("review.filter.all"));
    for (var platform : Platform.values()) {
      options.put(platform.code(), texts.t("purchase.platform." + platform.code()));
    }
    return options;
  }
}
