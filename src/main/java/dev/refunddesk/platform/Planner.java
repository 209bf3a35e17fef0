package dev.refunddesk.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has PostgreSQL plan for the values asked with.
 *
 * <p>A statement that has run some times gets one plan for all values, and for a list with filters
 * or a search that plan may read the whole table: what is rare and what is frequent, what is asked
 * and what is not, want different indexes. Nor is a page here or there of an index dearer than the
 * next one, as it was on turning disks.
 */
@Component
public class Planner {

  private final JdbcClient db;

  public Planner(JdbcClient db) {
    this.db = db;
  }

  /** From here to the end of the transaction, each statement is planned for its own values. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void planForValues() {
    db.sql(
            """
            select set_config('plan_cache_mode', 'force_custom_plan', true),
              set_config('random_page_cost', '1.1', true)
            """)
        .query((row, number) -> number)
        .list();
  }
}
