package dev.refunddesk.ticket;

import dev.refunddesk.assessment.AssessmentJson;
import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.platform.Check;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes every stored assessment again from its facts, its version of the policy and its edition
 * of the almanac: the bytes must be the same.
 */
@Component
class AssessmentCheck implements Check {

  private static final int AT_ONCE = 500;
  private static final int SHOWN = 100;

  private final JdbcClient db;
  private final Assessments assessments;

  AssessmentCheck(JdbcClient db, Assessments assessments) {
    this.db = db;
    this.assessments = assessments;
  }

  @Override
  public String name() {
    return "assessments";
  }

  /** The first hundred differences; read page by page, so any number of tickets may be kept. */
  @Override
  @Transactional(readOnly = true)
  public List<String> findings() {
    var findings = new ArrayList<String>();
    var page = after("");
    while (!page.isEmpty() && findings.size() < SHOWN) {
      page.stream().filter(this::differs).map(AssessmentCheck::words).forEach(findings::add);
      page = after(page.getLast().ticket());
    }
    return findings;
  }

  private List<Stored> after(String ticket) {
    return db.sql(
            """
            select ticket, facts, body from ticket.assessment
            where ticket > :ticket
            order by ticket
            limit :count
            """)
        .param("ticket", ticket)
        .param("count", AT_ONCE)
        .query((row, _) ->
            new Stored(row.getString("ticket"), row.getString("facts"), row.getString("body")))
        .list();
  }

  private boolean differs(Stored stored) {
    var told = AssessmentJson.assessment(stored.body());
    var facts = AssessmentJson.facts(stored.facts());
    return !AssessmentJson.write(assessments.again(told, facts)).equals(stored.body());
  }

  private static String words(Stored stored) {
    return "assessment of %s comes out differently today".formatted(stored.ticket());
  }

  private record Stored(String ticket, String facts, String body) {}
}
