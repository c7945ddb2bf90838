package io.tocsin.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.workflow.plan.ShippedPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTableTest {

  @Test
  void readsWhatIsAskedAndAnsweredRuleByRule() {
    RuleTable routing =
        RuleTable.read(ShippedPlan.asItIs().files().getOrDefault("decisions/routing.dmn", ""));

    assertThat(routing.hitPolicy()).isEqualTo("COLLECT");
    assertThat(routing.inputs())
        .extracting(RuleTable.Column::name)
        .containsExactly("severity", "area", "event");
    assertThat(routing.outputs())
        .extracting(RuleTable.Column::name)
        .containsExactly("contact", "channel");
    assertThat(routing.rules()).hasSize(20);
    assertThat(routing.rules().get(1))
        .isEqualTo(
            new RuleTable.Rule(
                "Rule_P0Phone",
                "P0: call the tech lead directly / P0：直接呼叫技术负责人",
                List.of("\"P0\"", "", "\"declared\", \"reopened\""),
                List.of("\"tech-lead\"", "\"phone\"")));
  }
}
