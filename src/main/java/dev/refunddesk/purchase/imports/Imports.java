package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.Purchases.Change;
import dev.refunddesk.purchase.imports.ImportRun.State;
import dev.refunddesk.purchase.imports.Tally.Counts;
import dev.refunddesk.purchase.intake.OrderCheck;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that may be done with files of orders. */
@Component
public class Imports {

  /** The largest file that is taken. */
  public static final int LARGEST_MEGABYTES = 20;

  private static final int BATCH = 500;
  private static final int SHOWN = 5;
  private static final int HEADERS_WITHIN = 10;

  private final ImportStore store;
  private final RowStore rows;
  private final Purchases purchases;
  private final OrderCheck check;
  private final Shop shop;
  private final IdSource ids;
  private final InstantSource clock;

  Imports(
      ImportStore store,
      RowStore rows,
      Purchases purchases,
      OrderCheck check,
      Shop shop,
      IdSource ids,
      InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.purchases = purchases;
    this.check = check;
    this.shop = shop;
    this.ids = ids;
    this.clock = clock;
  }

  public ImportRun get(UUID id) {
    return store.find(id).orElseThrow(() -> new Refusal(ImportProblem.NOT_FOUND));
  }

  public List<ImportRun> latest(int count) {
    return store.latest(count);
  }

  /** Takes a file in, finds out how it is written, and matches its columns. */
  @Transactional
  public ImportRun upload(String fileName, byte[] content, String byName) {
    if (content.length > LARGEST_MEGABYTES * 1_000_000L) {
      throw new Refusal(ImportProblem.TOO_BIG, LARGEST_MEGABYTES);
    }
    var file = SourceFile.of(content, "");
    var run =
        new ImportRun(
            ids.next(),
            fileName,
            content.length,
            file.form(),
            "",
            false,
            State.UPLOADED,
            0,
            0,
            0,
            0,
            0,
            byName,
            clock.instant(),
            null,
            null);
    store.insert(run, content, columns(file));
    return run;
  }

  /** The columns as matched, and the first rows below the headers. */
  public Preview preview(UUID id) {
    var columns = store.columns(id);
    try (var all = file(get(id)).rows()) {
      var first = all.filter(row -> row.line() > columns.line()).limit(SHOWN);
      return new Preview(columns, first.map(Row::cells).toList());
    }
  }

  /**
   * Reads the file as a person corrected it; a changed encoding matches the columns anew.
   *
   * @param encoding {@code UTF-8}, {@code GB18030}, or empty to find out
   * @param fields one for each column
   */
  @Transactional
  public ImportRun match(
      UUID id, String encoding, boolean takesMeant, List<Optional<Field>> fields) {
    var run = open(id);
    var isSameText = encoding.equals(run.encoding());
    var file = SourceFile.of(content(id), encoding);
    var columns = isSameText ? store.columns(id).matched(fields) : columns(file);
    store.update(run.read(file.form(), encoding, takesMeant), columns);
    return get(id);
  }

  /** The dry run: says what an import would do, and does nothing. */
  @Transactional
  public ImportRun check(UUID id) {
    var run = open(id);
    store.checked(id, pass(run, purchases::compare));
    return get(id);
  }

  /** Writes all rows without fault in one go; the same again does nothing. */
  @Transactional
  public ImportRun carryOut(UUID id) {
    store.lock(id);
    var run = get(id);
    if (run.state() == State.IMPORTED) {
      return run;
    }
    if (run.state() != State.CHECKED) {
      throw new Refusal(ImportProblem.NOT_NOW, run.state());
    }
    var counts = pass(run, orders -> record(id, orders));
    store.imported(id, counts, clock.instant());
    return get(id);
  }

  /** Puts back what an import wrote, but for orders that others build on by now. */
  @Transactional
  public ImportRun undo(UUID id) {
    store.lock(id);
    var run = get(id);
    if (run.state() == State.UNDONE) {
      return run;
    }
    if (run.state() != State.IMPORTED) {
      throw new Refusal(ImportProblem.NOT_NOW, run.state());
    }
    if (!run.isUndoable(clock.instant())) {
      throw new Refusal(ImportProblem.UNDO_TOO_LATE);
    }
    int kept = 0;
    for (var part = rows.reversals(id, "", BATCH); !part.isEmpty(); ) {
      kept += purchases.revert(part).size();
      part = rows.reversals(id, part.getLast().number(), BATCH);
    }
    store.undone(id, kept, clock.instant());
    return get(id);
  }

  /**
   * The wrong rows in the order of the file.
   *
   * @param after the line to go on from, 0 to begin
   */
  public List<WrongRow> wrongRows(UUID id, int after, int count) {
    return rows.wrong(id, after, count);
  }

  /** The columns of a file whose rows are read. */
  public Columns columns(UUID id) {
    return store.columns(id);
  }

  private List<Change> record(UUID id, List<Order> orders) {
    var changes = purchases.record(orders, Order.Source.IMPORT);
    rows.addChanges(id, changes.stream().filter(Change::isWritten).toList());
    return changes;
  }

  private ImportRun open(UUID id) {
    store.lock(id);
    var run = get(id);
    if (!EnumSet.of(State.UPLOADED, State.CHECKED).contains(run.state())) {
      throw new Refusal(ImportProblem.NOT_NOW, run.state());
    }
    return run;
  }

  private Counts pass(ImportRun run, Function<List<Order>, List<Change>> step) {
    var columns = store.columns(run.id());
    if (!columns.missing().isEmpty()) {
      var names = columns.missing().stream().map(field -> field.headers().getFirst()).toList();
      throw new Refusal(ImportProblem.COLUMNS_MISSING, String.join(", ", names));
    }
    var reader = new RowReader(columns, check, run.takesMeant(), shop.currency());
    return new Pass(run.id(), reader, rows, step).through(file(run), columns.line());
  }

  private SourceFile file(ImportRun run) {
    return SourceFile.of(content(run.id()), run.encoding());
  }

  private byte[] content(UUID id) {
    return store.content(id).orElseThrow(() -> new Refusal(ImportProblem.NOT_FOUND));
  }

  /** Of the first rows, the one with the most headers we know; titles may stand above it. */
  static Columns columns(SourceFile file) {
    try (var rows = file.rows()) {
      return rows.limit(HEADERS_WITHIN)
          .map(Columns::of)
          .max(
              Comparator.comparingLong(Columns::known).thenComparingInt(columns -> -columns.line()))
          .orElseThrow(() -> new Refusal(ImportProblem.EMPTY));
    }
  }

  /**
   * What a person sees before the dry run.
   *
   * @param rows the first rows below the headers
   */
  public record Preview(Columns columns, List<List<String>> rows) {}
}
