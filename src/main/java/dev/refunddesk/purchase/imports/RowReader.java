package dev.refunddesk.purchase.imports;

import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.intake.BillEntry;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.Fault.Reason;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.purchase.intake.OrderCheck.Checked;
import dev.refunddesk.purchase.intake.OrderEntry;
import dev.refunddesk.purchase.intake.OrderEntry.ServiceEntry;
import dev.refunddesk.purchase.intake.OrderEntry.UsageEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes orders of the rows of one file, each on its own but for numbers that come twice. */
final class RowReader {

  private final Columns columns;
  private final Cells cells;
  private final OrderCheck check;
  private final boolean takesMeant;
  private final Currency otherwise;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param takesMeant whether RMB is taken for CNY, and the like
   * @param otherwise the currency of a file that has no column for it
   */
  RowReader(Columns columns, OrderCheck check, boolean takesMeant, Currency otherwise) {
    this.columns = columns;
    this.cells = Cells.of(columns);
    this.check = check;
    this.takesMeant = takesMeant;
    this.otherwise = otherwise;
  }

  ReadRow read(Row raw) {
    var row = raw.unwrapped();
    var faults = broken(row);
    if (!faults.isEmpty()) {
      return new ReadRow.Wrong(raw, faults);
    }
    return switch (checked(row)) {
      case Checked.Good(var order) -> unlessTwice(raw, order);
      case Checked.Wrong(var wrong) ->
          new ReadRow.Wrong(
              raw,
              wrong.stream()
                  .sorted(Comparator.comparingInt(this::column))
                  .map(this::placed)
                  .toList());
    };
  }

  /** What is wrong with the row before anybody looks at what it says. */
  private List<Fault> broken(Row row) {
    if (row.broken() != null) {
      return List.of(Fault.of("", row.broken()));
    }
    var width = columns.headers().size();
    if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
      return List.of(Fault.of("", Reason.WRONG_CELL_COUNT, row.cells().size(), width));
    }
    var formulas = new ArrayList<Fault>();
    for (int i = 0; i < width; i++) {
      if (columns.fields().get(i).isPresent() && row.cell(i).startsWith("=")) {
        formulas.add(Fault.of(columns.headers().get(i), Reason.FORMULA, row.cell(i)));
      }
    }
    return formulas;
  }

  private Checked checked(Row row) {
    var currency =
        cells.has(Field.CURRENCY) ? cells.text(row, Field.CURRENCY) : otherwise.getCurrencyCode();
    var checked = check.check(entry(row, currency), bill(row));
    return takesMeant
        ? meant(checked).map(code -> check.check(entry(row, code), bill(row))).orElse(checked)
        : checked;
  }

  /** The code that a currency stands for, if that is what is wrong. */
  private static Optional<String> meant(Checked checked) {
    return switch (checked) {
      case Checked.Good _ -> Optional.empty();
      case Checked.Wrong(var faults) ->
          faults.stream()
              .filter(fault -> fault.reason() == Reason.CURRENCY_MEANT)
              .map(fault -> fault.details().getLast())
              .findFirst();
    };
  }

  private ReadRow unlessTwice(Row row, Order order) {
    var earlier = lines.putIfAbsent(order.number(), row.line());
    return earlier == null
        ? new ReadRow.Good(row, order)
        : new ReadRow.Wrong(
            row, List.of(placed(Fault.of("/number", Reason.DUPLICATE, order.number(), earlier))));
  }

  /** The fault with the header of the file's own column, or our name of it if it has none. */
  private Fault placed(Fault fault) {
    var field = Field.at(fault.path());
    var header = columns.column(field).map(columns.headers()::get);
    return new Fault(header.orElse(field.headers().getFirst()), fault.reason(), fault.details());
  }

  private int column(Fault fault) {
    return columns.column(Field.at(fault.path())).orElse(Integer.MAX_VALUE);
  }

  private OrderEntry entry(Row row, @Nullable String currency) {
    return new OrderEntry(
        text(row, Field.NUMBER),
        text(row, Field.EMAIL),
        text(row, Field.NAME),
        currency,
        text(row, Field.PAID_AT),
        service(row),
        null,
        TenderCells.entries(cells, row),
        text(row, Field.ARREARS));
  }

  private ServiceEntry service(Row row) {
    var startsOn = text(row, Field.STARTS_ON);
    return new ServiceEntry(
        text(row, Field.SERVICE),
        text(row, Field.PRODUCT_KIND),
        text(row, Field.PLATFORM),
        text(row, Field.BILLING),
        startsOn == null ? text(row, Field.PAID_AT) : startsOn,
        text(row, Field.ENDS_ON),
        text(row, Field.EXPIRES_ON),
        text(row, Field.INSTANCE_ID),
        text(row, Field.STATE),
        text(row, Field.HOST_NAME),
        text(row, Field.HOUR_PRICE),
        new UsageEntry(
            text(row, Field.METERED), text(row, Field.HOURS), text(row, Field.TRAFFIC), null));
  }

  private BillEntry bill(Row row) {
    return new BillEntry(
        text(row, Field.LIST_PRICE),
        text(row, Field.MONTHS),
        text(row, Field.DISCOUNT),
        text(row, Field.DISCOUNT_AMOUNT),
        text(row, Field.SETUP_FEE),
        text(row, Field.ADDON),
        text(row, Field.LICENCE),
        text(row, Field.VOUCHER),
        text(row, Field.PAID));
  }

  private @Nullable String text(Row row, Field field) {
    return cells.text(row, field);
  }
}
