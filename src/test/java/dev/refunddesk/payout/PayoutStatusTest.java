package dev.refunddesk.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PayoutStatusTest {

  private static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Settled("P-1", Instant.EPOCH),
          new Outcome.Pending("P-1"),
          new Outcome.Declined("CLOSED", "account closed"),
          new Outcome.Unheard(),
          new Outcome.Unknown("timeout"));

  @Test
  void isAskedAboutEveryOutcomeThereIs() {
    assertThat(OUTCOMES.stream().<Class<?>>map(Outcome::getClass).toList())
        .hasSameElementsAs(Arrays.asList(Outcome.class.getPermittedSubclasses()));
  }

  @Test
  void isTheTableInTheDocumentation() throws IOException {
    assertThat(Files.readString(Path.of("docs/payouts.md"))).contains(table());
  }

  private static String table() {
    var heads = OUTCOMES.stream().map(outcome -> outcome.getClass().getSimpleName());
    var rows =
        Arrays.stream(PayoutStatus.values())
            .map(status -> row(status.name(), OUTCOMES.stream().map(o -> after(status, o))));
    return Stream.concat(
            Stream.of(row("", heads), row("---", OUTCOMES.stream().map(_ -> "---"))), rows)
        .collect(Collectors.joining("\n"));
  }

  private static String row(String head, Stream<String> cells) {
    return Stream.concat(Stream.of(head), cells).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String after(PayoutStatus status, Outcome outcome) {
    try {
      return status.after(outcome).name();
    } catch (Refusal refusal) {
      return "refused";
    }
  }
}
