package dev.refunddesk.purchase.imports;

import dev.refunddesk.purchase.intake.OrderEntry.TenderEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cell of payments, such as {@code 支付宝:181.88;余额:45.47}: ways of paying with their
 * amounts; a single one without an amount paid for all.
 */
final class TenderCells {

  private static final Pattern BETWEEN = Pattern.compile("[;；|\\n]+");
  private static final Pattern PART =
      Pattern.compile("(?<kind>[^:：=]*?)\\s*(?:[:：=]\\s*|(?=[¥￥$€-]?\\d))(?<paid>[^:：=]+)");
  private static final Pattern OWN_MONEY =
      Pattern.compile("(?i).*(余额|赠|代金券|优惠券|balance|gift|credit|voucher|coupon).*");
  private static final Pattern DETAIL = Pattern.compile(".*[(（].+[)）].*");

  private TenderCells() {}

  /** The transactions belong to the payments by others than the shop, in their order. */
  static @Nullable List<TenderEntry> entries(Cells cells, Row row) {
    var cell = cells.text(row, Field.TENDERS);
    if (cell == null) {
      return null;
    }
    var parts = Arrays.stream(BETWEEN.split(cell, -1)).filter(part -> !part.isBlank()).toList();
    var transactions = transactions(cells.text(row, Field.TRANSACTION));
    var isOwnOnly = parts.stream().allMatch(part -> OWN_MONEY.matcher(part).matches());
    var entries = new ArrayList<TenderEntry>();
    for (var part : parts) {
      var isNumbered = isOwnOnly || !OWN_MONEY.matcher(part).matches();
      var transaction = isNumbered && !transactions.isEmpty() ? transactions.removeFirst() : null;
      var whole = parts.size() == 1 ? cells.text(row, Field.PAID) : null;
      entries.add(entry(part.strip(), whole, transaction));
    }
    return entries;
  }

  /**
   * @param whole what was paid, if this is the only payment
   */
  private static TenderEntry entry(
      String part, @Nullable String whole, @Nullable String transaction) {
    var match = PART.matcher(part);
    var kind = match.matches() ? match.group("kind") : part;
    var paid = match.matches() ? match.group("paid") : whole;
    var detail = DETAIL.matcher(kind).matches() ? kind : null;
    return new TenderEntry(kind, paid, null, transaction, null, detail, null);
  }

  private static List<String> transactions(@Nullable String cell) {
    return cell == null
        ? new ArrayList<>()
        : new ArrayList<>(
            Arrays.stream(BETWEEN.split(cell, -1)).filter(part -> !part.isBlank()).toList());
  }
}
