package dev.refunddesk.purchase.imports;

import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases.Change;
import dev.refunddesk.purchase.Purchases.Recorded;
import dev.refunddesk.purchase.imports.Tally.Counts;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.Fault.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One way through all rows of a file, some hundreds at a time. */
final class Pass {

  private static final int BATCH = 500;

  private final UUID run;
  private final RowReader reader;
  private final RowStore store;
  private final Function<List<Order>, List<Change>> step;
  private final Tally tally = new Tally();
  private final List<ReadRow.Good> good = new ArrayList<>();
  private final List<WrongRow> wrong = new ArrayList<>();

  /**
   * @param step what is done with the orders of rows without fault
   */
  Pass(UUID run, RowReader reader, RowStore store, Function<List<Order>, List<Change>> step) {
    this.run = run;
    this.reader = reader;
    this.store = store;
    this.step = step;
  }

  /** Reads every row below the headers; tells what becomes of them. */
  Counts through(SourceFile file, int headerLine) {
    store.forgetWrong(run);
    try (var rows = file.rows()) {
      rows.filter(row -> row.line() > headerLine).forEach(this::take);
    }
    finishBatch();
    return tally.counts();
  }

  private void take(Row row) {
    switch (reader.read(row)) {
      case ReadRow.Good each -> good.add(each);
      case ReadRow.Wrong(var raw, var faults) -> addWrong(raw, faults);
    }
    if (good.size() + wrong.size() == BATCH) {
      finishBatch();
    }
  }

  private void finishBatch() {
    var done = step.apply(good.stream().map(ReadRow.Good::order).toList());
    for (int i = 0; i < done.size(); i++) {
      count(done.get(i), good.get(i).row());
    }
    store.addWrong(run, wrong);
    good.clear();
    wrong.clear();
  }

  private void count(Change change, Row row) {
    if (change.recorded() == Recorded.LOCKED) {
      addWrong(row, List.of(Fault.of("", Reason.LOCKED, change.number())));
    } else {
      tally.add(change.recorded());
    }
  }

  private void addWrong(Row row, List<Fault> faults) {
    tally.addWrong();
    wrong.add(new WrongRow(row.line(), row.cells(), faults));
  }
}
