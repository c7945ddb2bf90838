package io.tocsin.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tocsin.drill.DrillPlan;
import io.tocsin.incident.Declaration;
import io.tocsin.incident.Severity;
import io.tocsin.plan.Pace;
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
                {"title": " ", "severity": "P9", "symptoms": ["a", null]}
                """))
        .containsExactly("title", "serviceKey", "severity", "symptoms[1]");
  }

  @Test
  void aDrillNamesItsProcedureAndWhoTakesPart() throws IOException {
    DrillPlan drill =
        json("""
                {"title": "Exercise", "serviceKey": "s", "drill": true, "procedureKey": "site-outage",
                 "participants": ["tech-lead"], "pace": 5}
                """)
            .readDrill();

    assertThat(drill.procedure()).isEqualTo("site-outage");
    assertThat(drill.participants()).containsExactly("tech-lead");
    assertThat(drill.pace()).isEqualTo(new Pace(5));
  }

  @Test
  void whatIsForADrillIsNoEmergency() throws IOException {
    assertThat(
            wrong(
                """
                {"title": "Exercise", "serviceKey": "s", "participants": ["tech-lead"]}
                """))
        .containsExactly("drill");
  }

  @Test
  void aDrillOfNothingOrAtNoPaceIsRefused() throws IOException {
    DeclarationJson drill =
        json(
            """
            {"title": "Exercise", "serviceKey": "s", "drill": true, "participants": [null], "pace": 11}
            """);

    Invalid invalid = catchThrowableOfType(Invalid.class, drill::readDrill);
    assertThat(invalid.errors())
        .extracting(FieldError::field)
        .containsExactly("participants[0]", "procedureKey", "pace");
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
    return json(json).read();
  }

  private static DeclarationJson json(String json) throws IOException {
    return Json.mapper().readValue(json, DeclarationJson.class);
  }

  private static List<String> wrong(String json) throws IOException {
    Invalid invalid = catchThrowableOfType(Invalid.class, json(json)::read);
    return invalid.errors().stream().map(FieldError::field).toList();
  }
}
