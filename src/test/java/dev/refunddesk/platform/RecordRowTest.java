package dev.refunddesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordRowTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Sample FULL =
      new Sample(
          new Code("RF260318-7K3QX"),
          Colour.RED,
          Money.of(1_046_41, "CNY"),
          new Text("退款", "refund"),
          Instant.parse("2026-03-18T06:30:00Z"),
          LocalDate.of(2026, 3, 25),
          new UUID(1, 2),
          List.of("a", "b"),
          7L);

  @Test
  void readsBackWhatARecordBound() {
    assertThat(roundTrip(FULL)).isEqualTo(FULL);
  }

  @Test
  void readsAbsentColumnsAsNothing() {
    var bare = new Sample(FULL.number(), null, null, null, FULL.at(), null, null, List.of(), null);

    assertThat(roundTrip(bare)).isEqualTo(bare);
  }

  private static Sample roundTrip(Sample sample) {
    return DATABASE
        .client()
        .sql(
            """
            select :s.number::text as number, :s.colour::text as colour,
              :s.price.minor::bigint as price_minor, :s.price.currency::text as price_currency,
              :s.words.zh::text as words_zh, :s.words.en::text as words_en,
              :s.at::timestamptz as at, :s.due::date as due, :s.id::uuid as id,
              case when :s.count::bigint is null then array[]::text[] else array['a', 'b'] end
                as tags,
              :s.count::bigint as count
            """)
        .param("s", sample)
        .query(RecordRow.of(Sample.class))
        .single();
  }

  private enum Colour {
    RED
  }

  private record Code(String value) {}

  private record Sample(
      Code number,
      @Nullable Colour colour,
      @Nullable Money price,
      @Nullable Text words,
      Instant at,
      @Nullable LocalDate due,
      @Nullable UUID id,
      List<String> tags,
      @Nullable Long count) {}
}
