package dev.refunddesk.purchase;

import dev.refunddesk.platform.Planner;
import dev.refunddesk.platform.RecordRow;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the site search shows of orders and services: found by the start or the end of the number,
 * by beginnings of words and by Chinese words inside the service's name.
 */
@Component
public class OrderSearch {

  private static final int SHORTEST_PART = 3;

  /** How many of the newest orders are looked through before the index of words is asked. */
  private static final int NEAR = 2_000;

  private final JdbcClient db;
  private final Planner planner;

  OrderSearch(JdbcClient db, Planner planner) {
    this.db = db;
    this.planner = planner;
  }

  /** The newest answers among the orders of the customer who signs in with the e-mail address. */
  @Transactional(readOnly = true)
  public List<Hit> ofCustomer(String email, String question, int count) {
    planner.planForValues();
    var asked = Asked.of(question);
    return db.sql(
            """
            select number as order_number, service_name, service_platform as platform,
              customer_email, bought_at
            from purchase."order"
            where customer_email = :email
              and (upper(number) like :start or reverse(upper(number)) like :end
                or words @> array[:words]::text[])
            order by bought_at desc, number desc
            limit :count
            """)
        .param("email", email.toLowerCase(Locale.ROOT))
        .param("start", asked.start())
        .param("end", asked.end())
        .param("words", asked.words())
        .param("count", count)
        .query(RecordRow.of(Hit.class))
        .list();
  }

  /** Answers among all orders, for staff; also by a customer's whole e-mail address. */
  @Transactional(readOnly = true)
  public List<Hit> ofAll(String question, int count) {
    planner.planForValues();
    var asked = Asked.of(question);
    return db.sql(
            """
            with found as (
              (select number from purchase."order" where upper(number) like :start limit :count)
              union
              (select number from purchase."order"
                where reverse(upper(number)) like :end limit :count)
              union
              (select unnest(array[:worded]::text[]))
              union
              (select number from purchase."order"
                where customer_email = :email order by bought_at desc limit :count))
            select o.number as order_number, o.service_name, o.service_platform as platform,
              o.customer_email, o.bought_at
            from found join purchase."order" o on o.number = found.number
            order by o.bought_at desc, o.number desc
            limit :count
            """)
        .param("email", question.strip().toLowerCase(Locale.ROOT))
        .param("start", asked.start())
        .param("end", asked.end())
        .param("worded", worded(asked.words(), count))
        .param("count", count)
        .query(RecordRow.of(Hit.class))
        .list();
  }

  /** The orders that all the words occur in: the newest, or of rare words all there are. */
  private List<String> worded(List<String> words, int count) {
    var numbers =
        db.sql(
                """
                with near as materialized (
                  select number from (
                    select number, words from purchase."order"
                    order by bought_at desc, number desc limit :near) as newest
                  where words @> array[:words]::text[] limit :count),
                rare as materialized (
                  select number, bought_at from purchase."order"
                  where (select count(*) from near) < :count and words @> array[:words]::text[])
                (select number from near)
                union
                (select number from rare order by bought_at desc limit :count)
                """)
            .param("near", NEAR)
            .param("words", words)
            .param("count", count)
            .query((row, _) -> row.getString("number"))
            .list();
    return numbers.isEmpty() ? List.of(Asked.NOTHING) : numbers;
  }

  /** One answer. */
  public record Hit(
      String orderNumber,
      String serviceName,
      Platform platform,
      String customerEmail,
      Instant boughtAt) {}

  /**
   * A question as the tables are asked it.
   *
   * @param start a pattern for the number; what nobody is called by if the question is too short
   * @param end a pattern for the number backwards
   */
  private record Asked(String start, String end, List<String> words) {

    private static final String NOTHING = "";

    static Asked of(String question) {
      var plain = Normalizer.normalize(question, Normalizer.Form.NFKC).strip();
      var part = plain.toUpperCase(Locale.ROOT);
      var isPart = part.length() >= SHORTEST_PART;
      return new Asked(
          isPart ? escaped(part) : NOTHING,
          isPart ? escaped(new StringBuilder(part).reverse().toString()) : NOTHING,
          words(plain));
    }

    private static List<String> words(String plain) {
      var words = SearchWords.asked(plain);
      return words.isEmpty() ? List.of(NOTHING) : List.copyOf(words);
    }

    private static String escaped(String part) {
      return part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
  }
}
