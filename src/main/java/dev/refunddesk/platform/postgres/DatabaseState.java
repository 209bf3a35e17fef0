package dev.refunddesk.platform.postgres;

import dev.refunddesk.platform.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a server is set, as the desk's own sessions see it.
 *
 * @param version the server's, as {@code server_version_num} counts: 180006 is 18.6
 * @param ownsSchemas whether the desk's role may create its schemas, or may build in those it has
 */
record DatabaseState(
    boolean fsync,
    boolean fullPageWrites,
    boolean synchronousCommit,
    int version,
    boolean ownsSchemas,
    boolean superuser) {

  static DatabaseState read(JdbcClient db) {
    return db.sql(
            """
            select
              current_setting('fsync') <> 'off' as fsync,
              current_setting('full_page_writes') <> 'off' as full_page_writes,
              current_setting('synchronous_commit') <> 'off' as synchronous_commit,
              current_setting('server_version_num')::int as version,
              has_database_privilege(current_database(), 'create')
                or (
                  select count(*) from pg_namespace
                  where nspname in (:schemas) and has_schema_privilege(oid, 'create')
                ) = :count as owns_schemas,
              current_setting('is_superuser')::boolean as superuser
            """)
        .param("schemas", Migrations.SCHEMAS)
        .param("count", Migrations.SCHEMAS.size())
        .query((row, _) ->
            new DatabaseState(
                row.getBoolean("fsync"),
                row.getBoolean("full_page_writes"),
                row.getBoolean("synchronous_commit"),
                row.getInt("version"),
                row.getBoolean("owns_schemas"),
                row.getBoolean("superuser")))
        .single();
  }
}
