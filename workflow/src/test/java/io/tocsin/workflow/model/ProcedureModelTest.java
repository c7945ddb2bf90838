package io.tocsin.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.text.LocalText;
import io.tocsin.workflow.model.Diagram.Kind;
import io.tocsin.workflow.model.Diagram.Sign;
import io.tocsin.workflow.plan.ShippedPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProcedureModelTest {

  private static final Map<String, ProcedureModel> SHIPPED =
      ShippedPlan.asItIs().files().entrySet().stream()
          .filter(file -> file.getKey().endsWith(".bpmn"))
          .collect(
              Collectors.toMap(Map.Entry::getKey, file -> ProcedureModel.read(file.getValue())));

  @Test
  void saysWhatIsDoneInEachStepAndUntilWhen() {
    assertThat(step("site-outage", "Probe_Services").work())
        .contains(new StepWork.Look("compose-services"));
    assertThat(step("site-outage", "Probe_Services").texts().name())
        .isEqualTo(new LocalText("Look at services", "查看服务状态"));
    ProcedureStep restart = step("site-outage", "Call_RestartTarget");
    assertThat(restart.work()).contains(new StepWork.Run("restart", ""));
    assertThat(restart.timeBox()).contains("restart");
    assertThat(step("general-response", "Task_Stabilise").timeBox()).contains("stabilise");
    assertThat(step("security-vulnerability", "Call_BlockAddress").work())
        .contains(new StepWork.Run("block-address", "web"));
    assertThat(step("security-vulnerability", "Call_UndoBlockAddress").work())
        .contains(new StepWork.Undo("Call_BlockAddress"));
  }

  @Test
  void saysWhereEachAnswerLeads() {
    Fork fork = model("general-response").forks().get(0);

    assertThat(fork.question()).isEqualTo(new LocalText("Service restored?", "服务已恢复？"));
    assertThat(fork.answers())
        .containsExactly(
            new Fork.Answer(new LocalText("Yes", "是"), List.of(new LocalText("Restored", "已恢复"))),
            new Fork.Answer(
                new LocalText("No", "否"), List.of(new LocalText("Not restored", "未恢复"))));
  }

  @Test
  void drawsEverythingThatTheModelHas() {
    Diagram diagram = model("general-response").diagram();

    assertThat(diagram.shapes()).hasSize(9);
    assertThat(diagram.edges()).hasSize(8);
    assertThat(diagram.shapes())
        .filteredOn(shape -> shape.id().equals("Boundary_StabiliseOverdue"))
        .containsExactly(
            new Diagram.Shape(
                "Boundary_StabiliseOverdue",
                Kind.BOUNDARY,
                Sign.TIMER,
                new LocalText("Time is up", "时限已到"),
                new Diagram.Box(332, 222, 36, 36),
                Optional.of(new Diagram.Box(284, 260, 58, 14))));
    assertThat(diagram.edges())
        .filteredOn(Diagram.Edge::otherwise)
        .extracting(Diagram.Edge::id)
        .containsExactly("Flow_StabilisedNo");
  }

  @Test
  void knowsEachKindThatThePlanDraws() {
    assertThat(
            SHIPPED.values().stream()
                .flatMap(model -> model.diagram().shapes().stream())
                .map(Diagram.Shape::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))))
        .contains(Kind.START, Kind.END, Kind.THROW, Kind.BOUNDARY, Kind.PERSON, Kind.PROBE)
        .contains(Kind.ACTION, Kind.EXCLUSIVE, Kind.PARALLEL)
        .doesNotContain(Kind.BOX);
  }

  private static ProcedureStep step(String key, String id) {
    return model(key).steps().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ProcedureModel model(String key) {
    return Objects.requireNonNull(SHIPPED.get("procedures/" + key + ".bpmn"));
  }
}
