package dev.refunddesk.platform;

import java.util.Collection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Named parameters that reach into records: {@code :ticket.amount.minor} with a parameter named
 * {@code ticket}.
 *
 * <p>Instants, enums, currencies and records of one component bind as what the column holds.
 */
public class Database extends NamedParameterJdbcTemplate {

  public Database(DataSource source) {
    super(source);
  }

  /**
   * Runs one statement for many records in one round trip.
   *
   * @param name what the statement calls the record, as in {@code :line.label}
   */
  public void each(String sql, String name, Collection<? extends Record> records) {
    var rows = records.stream().map(record -> RecordParameters.of(name, record));
    batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
  }

  @Override
  protected PreparedStatementCreator getPreparedStatementCreator(
      String sql,
      SqlParameterSource parameters,
      @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
    return super.getPreparedStatementCreator(sql, new RecordParameters(parameters), customizer);
  }

  @Override
  protected PreparedStatementCreator getPreparedStatementCreator(
      String sql, SqlParameterSource parameters) {
    return super.getPreparedStatementCreator(sql, new RecordParameters(parameters));
  }
}
