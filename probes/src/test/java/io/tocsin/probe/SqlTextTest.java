package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "SELECT * FROM t1 WHERE id = 4711 AND x = $1→SELECT * FROM t1 WHERE id = ? AND x = $1",
        "SELECT 'it''s' || name LIKE'%s'→SELECT '***' || name LIKE'***'",
        "ALTER ROLE app PASSWORD 'hunter2→ALTER ROLE app PASSWORD '***'",
        "SELECT 'a\\' , secret , 'b'→SELECT '***' , secret , '***'",
        "SELECT E'a\\'hidden', x→SELECT '***', x",
        "SELECT $$it's$$, $q$ $$hidden$$ $q$, x→SELECT '***', '***', x",
        "SELECT \"it's\" FROM \"Tab 1\" WHERE p = 'x'→SELECT \"it's\" FROM \"Tab 1\" WHERE p = '***'",
        "SELECT 1.5e-3, -7 /* don't */ , 'x'→SELECT ?, -? , '***'",
        "名字 = '张三'→名字 = '***'",
      })
  void showsAStatementWithoutItsLiterals(String statement, String shown) {
    assertThat(SqlText.brief(statement)).isEqualTo(shown);
  }

  @Test
  void hidesNothingBehindALineComment() {
    assertThat(SqlText.brief("SELECT a -- don't\n  FROM t WHERE b = 'secret'"))
        .isEqualTo("SELECT a FROM t WHERE b = '***'");
  }

  @Test
  void isOneLineOfBoundedLength() {
    assertThat(SqlText.brief("SELECT a\n\t, b, " + "c, ".repeat(500)))
        .startsWith("SELECT a , b, c")
        .hasSize(301)
        .endsWith("…");
    assertThat(SqlText.brief("SELECT E'cut\\")).isEqualTo("SELECT '***'");
    assertThat(SqlText.brief("SELECT '" + "''".repeat(100_000))).isEqualTo("SELECT '***'");
  }
}
