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

    assertThat(routing.inputs()).containsExactly("severity", "area", "event");
    assertThat(routing.outputs()).containsExactly("contact", "channel");
    assertThat(routing.rules()).hasSize(20);
    assertThat(routing.rules().get(1))
        .isEqualTo(
            new RuleTable.Rule(
                List.of("\"P0\"", "", "\"declared\", \"reopened\""),
                List.of("\"tech-lead\"", "\"phone\"")));
  }
}
