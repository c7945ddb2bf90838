package io.tocsin.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.plan.Intake;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ReviewCycle;
import io.tocsin.text.LocalText;
import io.tocsin.workflow.engine.MemoryEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TablesTest {

  private final ProcessEngine engine = engine();
  private final PlanInForce plans = new PlanInForce();
  private final Tables tables = new Tables(engine, plans);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void anAnswerIsKeptUntilAnotherPlanIsInForce() {
    enforce(table("\"P1\""));
    assertThat(severity()).isEqualTo("P1");

    deploy(table("\"P2\""));
    assertThat(severity()).isEqualTo("P1");

    enforce(table("\"P2\""));
    assertThat(severity()).isEqualTo("P2");
  }

  @Test
  void eachQuestionHasAnAnswerOfItsOwn() {
    enforce(table("if service = \"shop\" then \"P0\" else \"P1\""));

    assertThat(severity()).isEqualTo("P1");
    assertThat(tables.rows("classification", Map.of("service", "shop")))
        .containsExactly(Map.of("severity", "P0"));
  }

  private String severity() {
    List<Map<String, Object>> rows = tables.rows("classification", Map.of("service", "mill"));
    return String.valueOf(rows.get(0).get("severity"));
  }

  private void enforce(String table) {
    deploy(table);
    plans.enforceAnother();
  }

  private void deploy(String table) {
    engine.getRepositoryService().createDeployment().addString("t.dmn", table).deploy();
  }

  private static String table(String severity) {
    return """
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
        xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
      <decision id="classification" name="c" camunda:historyTimeToLive="P1D">
        <decisionTable id="t" hitPolicy="FIRST">
          <input id="i"><inputExpression id="ie"><text>service</text></inputExpression></input>
          <output id="o" name="severity" />
          <rule id="r">
            <inputEntry id="e"><text></text></inputEntry>
            <outputEntry id="s"><text>%s</text></outputEntry>
          </rule>
        </decisionTable>
      </decision>
    </definitions>
    """
        .formatted(severity.replace("<", "&lt;").replace(">", "&gt;"));
  }

  private static ProcessEngine engine() {
    return MemoryEngine.configuration().buildProcessEngine();
  }

  private static final class PlanInForce implements Plans {

    private Plan plan = plan();

    void enforceAnother() {
      plan = plan();
    }

    @Override
    public Plan current() {
      return plan;
    }

    private static Plan plan() {
      return new Plan(
          "plan",
          "1",
          LocalText.verbatim("Plan"),
          LocalDate.of(2026, 1, 1),
          "team",
          Map.of(),
          new Plan.AlertRules(
              "project", "service", "category", Duration.ofMinutes(10), List.of(), List.of()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Duration.ofMinutes(5),
          List.of(),
          Intake.USUAL,
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          ReviewCycle.USUAL,
          Optional.empty());
    }
  }
}
