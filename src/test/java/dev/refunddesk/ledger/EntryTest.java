package dev.refunddesk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.refunddesk.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final Instant NOW = Instant.parse("2026-03-19T03:02:00Z");
  private static final Money YUAN = Money.of(1_046_41, "CNY");
  private static final Money DOLLARS = Money.of(1_046_41, "USD");

  @Test
  void cannotBeUnbalanced() {
    var postings =
        List.of(
            Posting.debit(Account.refunds(), YUAN),
            Posting.credit(Account.refundsPayable(), Money.of(1_046_40, "CNY")));

    assertThatIllegalArgumentException().isThrownBy(() -> new Entry("a", NOW, postings));
  }

  @Test
  void balancesEachCurrencyByItself() {
    var postings =
        List.of(
            Posting.debit(Account.refunds(), YUAN),
            Posting.credit(Account.refundsPayable(), DOLLARS));

    assertThatIllegalArgumentException().isThrownBy(() -> new Entry("a", NOW, postings));
  }

  @Test
  void isNotDeceivedByAnOverflow() {
    var most = Money.of(Long.MAX_VALUE, "CNY");
    var postings =
        List.of(
            Posting.debit(Account.refunds(), most),
            Posting.debit(Account.refunds(), most),
            Posting.debit(Account.refunds(), Money.of(2, "CNY")));

    assertThatIllegalArgumentException().isThrownBy(() -> new Entry("a", NOW, postings));
  }

  @Test
  void isNeverEmptyAndPostsNoNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Entry("a", NOW, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Posting.debit(Account.bank(), Money.of(0, "CNY")));
  }

  @Test
  void isUndoneByItsMirrorImage() {
    var entry =
        new Entry(
            "a",
            NOW,
            List.of(
                Posting.debit(Account.refunds(), YUAN),
                Posting.credit(Account.refundsPayable(), YUAN)));

    assertThat(entry.reversal(NOW))
        .isEqualTo(
            new Entry(
                "a/reversed",
                NOW,
                List.of(
                    Posting.credit(Account.refunds(), YUAN),
                    Posting.debit(Account.refundsPayable(), YUAN))));
  }
}
