package dev.refunddesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTest {

  @RegisterExtension static final TestDatabase ONE = TestDatabase.fresh();
  @RegisterExtension static final TestDatabase OTHER = TestDatabase.fresh();

  @Test
  void isNobodyElses() {
    ONE.client().sql("create table mark (number int)").update();

    assertThat(tables(ONE)).contains("mark");
    assertThat(tables(OTHER)).doesNotContain("mark");
  }

  @Test
  void livesInAZoneThatIsNeitherTheShopsNorUtc() {
    var zone = ONE.client().sql("show timezone").query(String.class).single();

    assertThat(zone).isEqualTo("America/St_Johns");
  }

  private static List<String> tables(TestDatabase database) {
    var tables = database.client().sql("select tablename from pg_tables");
    return tables.query((row, number) -> row.getString(1)).list();
  }
}
