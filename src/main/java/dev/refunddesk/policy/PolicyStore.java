package dev.refunddesk.policy;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of policies; versions are only ever added. */
@Repository
class PolicyStore {

  private final JdbcClient db;
  private final KnownPolicies known = new KnownPolicies();

  PolicyStore(JdbcClient db) {
    this.db = db;
  }

  private record Body(String body) {}

  /** A version as it is kept. */
  private record Row(String body, Actor author, Instant savedAt) {

    Policies.Version version(KnownPolicies known) {
      return new Policies.Version(known.read(body), author, savedAt);
    }
  }

  /** What holds for a platform on a day. */
  Optional<Policy> current(String platform, LocalDate on) {
    return db.sql(
            """
            select body from policy.policy_version
            where platform = :platform and effective_on <= :on
            order by effective_on desc, version desc limit 1
            """)
        .param("platform", platform)
        .param("on", on)
        .query(RecordRow.of(Body.class))
        .optional()
        .map(row -> known.read(row.body()));
  }

  /** What holds on a day, for every platform. */
  List<Policy> current(LocalDate on) {
    return db
        .sql(
            """
            select distinct on (platform) body from policy.policy_version
            where effective_on <= :on
            order by platform, effective_on desc, version desc
            """)
        .param("on", on)
        .query(RecordRow.of(Body.class))
        .list()
        .stream()
        .map(row -> known.read(row.body()))
        .toList();
  }

  /**
   * What held for a platform at a moment of a day as it was known then, so that a version saved
   * later on that day changes nothing; before all versions the first.
   */
  Optional<Policy> promised(String platform, LocalDate on, Instant at) {
    return db.sql(
            """
            select body from policy.policy_version,
              lateral (select effective_on <= :on and saved_at <= :at as held) known
            where platform = :platform
            order by held desc, case when held then effective_on end desc,
              case when held then -version else version end
            limit 1
            """)
        .param("platform", platform)
        .param("on", on)
        .param("at", at)
        .query(RecordRow.of(Body.class))
        .optional()
        .map(row -> known.read(row.body()));
  }

  Optional<Policy> find(String platform, int version) {
    return db.sql(
            """
            select body from policy.policy_version
            where platform = :platform and version = :version
            """)
        .param("platform", platform)
        .param("version", version)
        .query(RecordRow.of(Body.class))
        .optional()
        .map(row -> known.read(row.body()));
  }

  /** All versions of a platform, the newest first. */
  List<Policies.Version> history(String platform) {
    return db
        .sql(
            """
            select body, author_kind, author_id, author_name, saved_at
            from policy.policy_version
            where platform = :platform
            order by version desc
            """)
        .param("platform", platform)
        .query(RecordRow.of(Row.class))
        .list()
        .stream()
        .map(row -> row.version(known))
        .toList();
  }

  /** The newest version's number; zero if there is none. */
  int newest(String platform) {
    return db.sql(
            """
            select coalesce(max(version), 0) from policy.policy_version
            where platform = :platform
            """)
        .param("platform", platform)
        .query(Integer.class)
        .single();
  }

  /** Adds a version unless its number is taken; tells whether it did. */
  boolean add(Policies.Version version) {
    return db.sql(
                """
                insert into policy.policy_version
                  (platform, version, effective_on, body, author_kind, author_id, author_name,
                   saved_at)
                values (:v.policy.platform, :v.policy.version, :v.policy.effectiveOn,
                  :body::jsonb, :v.author.kind, :v.author.id, :v.author.name, :v.savedAt)
                on conflict (platform, version) do nothing
                """)
            .param("v", version)
            .param("body", PolicyJson.write(version.policy()))
            .update()
        == 1;
  }
}
