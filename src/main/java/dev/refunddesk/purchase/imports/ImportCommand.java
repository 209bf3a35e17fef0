package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Command;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.TextsSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code bin/desk import FILE}: checks a file, says what is wrong, and imports the good rows. */
@Component
class ImportCommand implements Command {

  private static final int DONE = 0;
  private static final int PARTLY = 1;
  private static final int WRONGLY_CALLED = 2;
  private static final int SHOWN = 200;
  private static final String BY = "bin/desk import";

  private final Imports imports;
  private final Texts words;

  /**
   * @param terminal the language of the terminal, such as {@code zh_CN.UTF-8}
   */
  ImportCommand(Imports imports, TextsSource texts, @Value("${LANG:}") String terminal) {
    this.imports = imports;
    this.words = texts.in(terminal.startsWith("zh") ? Language.ZH : Language.EN);
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String summary() {
    return "FILE [--dry-run] [--encoding UTF-8|GB18030] [--rmb] | --undo ID:"
        + " import orders from a CSV or XLSX file";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var call = ImportCall.of(arguments);
    if (call.isEmpty()) {
      out.println("bin/desk import " + summary());
      return WRONGLY_CALLED;
    }
    try {
      return switch (call.get()) {
        case ImportCall.Undo(var run) -> undo(run, out);
        case ImportCall.Read read -> read(read, out);
      };
    } catch (Refusal refusal) {
      out.println(words.refusal(refusal));
      return PARTLY;
    } catch (IOException unreadable) {
      out.println(words.t("purchase.import.no-file", String.valueOf(unreadable.getMessage())));
      return WRONGLY_CALLED;
    }
  }

  private int read(ImportCall.Read call, PrintStream out) throws IOException {
    var path = Path.of(call.file());
    var name = String.valueOf(path.getFileName());
    var id = imports.upload(name, Files.readAllBytes(path), BY).id();
    if (!call.encoding().isEmpty() || call.takesMeant()) {
      var fields = imports.columns(id).fields();
      imports.match(id, call.encoding(), call.takesMeant(), fields);
    }
    printColumns(imports.preview(id).columns(), out);
    var checked = imports.check(id);
    out.println(words.t("purchase.import.form", name, checked.form()));
    out.println(counts("purchase.import.checked", checked));
    printWrong(checked, out);
    if (!call.isDry()) {
      out.println(counts("purchase.import.done", imports.carryOut(id)));
      out.println(words.t("purchase.import.undo-hint", "bin/desk import --undo " + id));
    }
    return checked.wrong() == 0 ? DONE : PARTLY;
  }

  private int undo(UUID id, PrintStream out) {
    out.println(words.t("purchase.import.undone", imports.undo(id).kept()));
    return DONE;
  }

  private void printColumns(Columns columns, PrintStream out) {
    for (int i = 0; i < columns.headers().size(); i++) {
      var field = columns.fields().get(i).map(known -> words.t("purchase.field." + known.name()));
      out.println(
          "  "
              + columns.headers().get(i)
              + " → "
              + field.orElse(words.t("purchase.import.passed-over")));
    }
  }

  private void printWrong(ImportRun run, PrintStream out) {
    for (var row : imports.wrongRows(run.id(), 0, SHOWN)) {
      row.faults().forEach(fault -> out.println("  " + row.words(fault, words)));
    }
    if (run.wrong() > SHOWN) {
      out.println(words.t("purchase.import.more", run.wrong() - SHOWN));
    }
  }

  private String counts(String key, ImportRun run) {
    return words.t(key, run.added(), run.updated(), run.unchanged(), run.wrong());
  }
}
