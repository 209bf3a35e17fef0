package dev.refunddesk.ledger;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Slice;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The page of one account (明细账), newest posting first. */
@Component
public class AccountPostings {

  private static final int PAGE = 50;

  private final JdbcClient db;

  AccountPostings(JdbcClient db) {
    this.db = db;
  }

  /**
   * A posting as the account's page shows it.
   *
   * @param entry the entry's place in the book
   */
  public record Line(
      long entry, int line, String reference, Instant at, String detail, Side side, Money amount) {

    private String key() {
      return entry + "-" + line;
    }
  }

  /**
   * Some of the account's postings.
   *
   * @param before the key of the last line seen; absent for the newest
   */
  public Slice<Line> page(AccountTitle title, @Nullable String before) {
    var key = Key.of(before);
    var lines =
        db.sql(
                """
                select posting.entry, posting.line, entry.reference, entry.at, posting.detail,
                  posting.side, posting.amount_minor, posting.amount_currency
                from ledger.posting join ledger.entry on entry.id = posting.entry
                where posting.title = :title and (posting.entry, posting.line) < (:entry, :line)
                order by posting.entry desc, posting.line desc
                limit :count
                """)
            .param("title", title)
            .param("entry", key.entry)
            .param("line", key.line)
            .param("count", PAGE + 1)
            .query(RecordRow.of(Line.class))
            .list();
    return Slice.of(lines, PAGE, Line::key);
  }

  private record Key(long entry, int line) {

    /** The place a key names; the very end for none or an unreadable one. */
    static Key of(@Nullable String text) {
      if (text == null || !text.matches("\\d{1,18}-\\d{1,4}")) {
        return new Key(Long.MAX_VALUE, 0);
      }
      var dash = text.indexOf('-');
      return new Key(
          Long.parseLong(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }
  }
}
