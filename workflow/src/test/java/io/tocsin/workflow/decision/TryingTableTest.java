package io.tocsin.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.workflow.decision.TryingTable.Hit;
import io.tocsin.workflow.plan.PlanInvalid;
import io.tocsin.workflow.plan.ShippedPlan;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TryingTableTest {

  private static final String CLASSIFICATION = "decisions/classification.dmn";
  private static final String ROUTING = "decisions/routing.dmn";
  private static final Map<String, String> SHIPPED = ShippedPlan.asItIs().files();

  private final TryingTable table = new TryingTable();

  @Test
  void saysWhatItAsksForAndWhichRuleFits() {
    assertThat(table.asks(SHIPPED, CLASSIFICATION))
        .extracting(RuleTable.Column::name)
        .contains("service", "symptom", "category");

    assertThat(
            table.hits(
                SHIPPED, CLASSIFICATION, Map.of("service", "unassigned", "category", "security")))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.rule()).isEqualTo("Rule_UnassignedSecurity");
              assertThat(hit.remark()).startsWith("Other security alert");
              assertThat(hit.outputs())
                  .containsEntry("severity", "P1")
                  .containsEntry("procedure", "general-response");
            });
  }

  @Test
  void namesEveryRuleThatFitsWhereAllCount() {
    assertThat(
            table.hits(SHIPPED, ROUTING, Map.of("severity", "P0", "event", "declared", "area", "")))
        .extracting(Hit::rule)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(1);
  }

  @Test
  void doesNotAskATableThatNoPlanMayHoldEvenWhereTheRestIsBroken() {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.put("plan.yaml", "nonsense");
    files.computeIfPresent(
        CLASSIFICATION, (path, text) -> text.replace("<text>service</text>", "<text>now()</text>"));

    assertThat(table.asks(files, CLASSIFICATION)).isEmpty();
    assertThatThrownBy(() -> table.hits(files, CLASSIFICATION, Map.of()))
        .isInstanceOf(PlanInvalid.class)
        .hasMessageContaining("InputExpression_service");
  }

  @Test
  void doesNotAskATableThatTheEngineWouldNotTake() {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.computeIfPresent(
        ROUTING, (path, text) -> text.replace("id=\"Rule_P0Phone\"", "id=\"Rule_P0Slack\""));

    assertThat(table.asks(files, ROUTING)).isEmpty();
    assertThat(RuleTable.find(files, ROUTING)).isEmpty();
    assertThatThrownBy(() -> table.hits(files, ROUTING, Map.of())).isInstanceOf(PlanInvalid.class);
  }
}
