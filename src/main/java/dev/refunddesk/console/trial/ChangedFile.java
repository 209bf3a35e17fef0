package dev.refunddesk.console.trial;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.revision.Backtest;
import dev.refunddesk.revision.ChangedCase;
import dev.refunddesk.revision.ChangedCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All cases that a back-test changes, as a file for a spreadsheet, however many they are. */
@Component
class ChangedFile {

  private static final String CSV = "text/csv; charset=UTF-8";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> COLUMNS =
      List.of(
          "ticket",
          "old-verdict",
          "new-verdict",
          "old-amount",
          "new-amount",
          "currency",
          "old-clause",
          "new-clause",
          "worse");

  private final ChangedCases changes;

  ChangedFile(ChangedCases changes) {
    this.changes = changes;
  }

  /** Written to the disk first, so that it never is in memory whole. */
  Answer of(Backtest test, Texts texts) throws IOException {
    var file = Files.createTempFile("backtest", ".csv");
    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(BYTE_ORDER_MARK + head(texts) + "\r\n");
      changes.each(
          test.id(),
          change -> {
            try {
              out.write(line(change));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    var name = "backtest-%s.csv".formatted(test.platform());
    return new Answer.File(
        name,
        CSV,
        Files.size(file),
        () -> Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
  }

  private static String head(Texts texts) {
    return String.join(
        ",", COLUMNS.stream().map(column -> texts.t("policies.csv." + column)).toList());
  }

  private static String line(ChangedCase change) {
    var currency = change.oldAmount() == null ? change.newAmount() : change.oldAmount();
    return String.join(
            ",",
            List.of(
                change.ticket(),
                change.oldVerdict().code(),
                change.newVerdict().code(),
                figure(change.oldAmount()),
                figure(change.newAmount()),
                currency == null ? "" : currency.currency().getCurrencyCode(),
                number(change.oldClause()),
                number(change.newClause()),
                change.worse() ? "1" : "0"))
        + "\r\n";
  }

  private static String figure(@Nullable Money amount) {
    return amount == null ? "" : amount.toDecimal().toPlainString();
  }

  private static String number(@Nullable Integer clause) {
    return clause == null ? "" : clause.toString();
  }
}
