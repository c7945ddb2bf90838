package io.tocsin.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tocsin.incident.Declaration;
import io.tocsin.incident.Severity;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.json.Json;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs declare, and what they are told is wrong with it. */
class DeclarationJsonTest {

  @Test
  void readsADeclaration() throws IOException {
    Declaration declaration =
        read(
            """
            {"title": " 网站打不开 ", "serviceKey": "football-prediction", "component": "web",
             "severity": "P1", "symptoms": ["site-unreachable", "site-unreachable"], "drill": false}
            """);

    assertThat(declaration.title()).isEqualTo("网站打不开");
    assertThat(declaration.component()).contains("web");
    assertThat(declaration.severity()).contains(Severity.P1);
    assertThat(declaration.procedureKey()).isEmpty();
    assertThat(declaration.symptoms()).containsExactly("site-unreachable");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() throws IOException {
    assertThat(
            wrong(
                """
                {"title": " ", "severity": "P9", "symptoms": ["a", null], "drill": true}
                """))
        .containsExactly("title", "serviceKey", "severity", "symptoms[1]", "drill");
  }

  @Test
  void aTitleMayBeAsLongAsItsColumn() throws IOException {
    assertThat(read(titled("x".repeat(500))).title()).hasSize(500);
    assertThat(wrong(titled("x".repeat(501)))).containsExactly("title");
  }

  @Test
  void whatADatabaseCannotKeepIsRefused() throws IOException {
    assertThat(wrong(titled("a\\u0000b"))).containsExactly("title");
    assertThat(wrong(titled("a\\ud800b"))).containsExactly("title");
    assertThat(read(titled("one\\ntwo 😀")).title()).isEqualTo("one\ntwo 😀");
  }

  private static String titled(String title) {
    return "{\"title\": \"" + title + "\", \"serviceKey\": \"s\"}";
  }

  private static Declaration read(String json) throws IOException {
    return Json.mapper().readValue(json, DeclarationJson.class).read();
  }

  private static List<String> wrong(String json) throws IOException {
    DeclarationJson body = Json.mapper().readValue(json, DeclarationJson.class);
    Invalid invalid = catchThrowableOfType(Invalid.class, body::read);
    return invalid.errors().stream().map(FieldError::field).toList();
  }
}
