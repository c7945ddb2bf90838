package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken diagrams, and ways that cannot be gone, each refused by element (spec, PR10, PR11). */
class WiringRulesTest {

  private static final Map<String, String> SHIPPED = PlanSource.shipped().files();
  private static final String OUTAGE = PlanFolder.modelOf("site-outage");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
bpmnElement="Probe_Host" | bpmnElement="Probe_Elsewhere" | Probe_Host: is not drawn: the diagram has no shape for it
bpmnElement="Probe_Host" | bpmnElement="Probe_Elsewhere" | Probe_Elsewhere, which the process does not have
bpmnElement="Probe_Host" | bpmnElement="Probe_Cache" | Probe_Cache is drawn twice
bpmnElement="Flow_LookHost" | bpmnElement="Flow_Nowhere" | Flow_LookHost: is not drawn
<bpmn:userTask id="Task_AssessDiagnosis" | <bpmn:userTask id="Probe_Host" | Probe_Host: the id Probe_Host is given twice
targetRef="Probe_Host" | targetRef="Probe_Gone" | Flow_LookHost: connects "Probe_Gone", which the process does not have
sourceRef="Probe_Host" | sourceRef="Probe_Gone" | Probe_Host: nothing follows it
targetRef="Probe_Host" | targetRef="Probe_Cache" | Probe_Host: no way leads to it from the start
attachedToRef="Task_AssessDiagnosis" | attachedToRef="Gateway_Diagnosis" | Boundary_DiagnosisOverdue: stands at the border of "Gateway_Diagnosis", which is no step
attachedToRef="Task_AssessDiagnosis" | camunda:modelerTemplate="x" | Boundary_DiagnosisOverdue: stands at the border of no step
default="Flow_DiagnosisRestart" | default="Flow_Look" | Gateway_Diagnosis: its default is "Flow_Look", which is no way from it
default="Flow_DiagnosisRestart" | camunda:modelerTemplate="x" | Gateway_Diagnosis: has no default
default="Flow_DiagnosisRestart" | default="Flow_DiagnosisOther" | Flow_DiagnosisRestart: says nothing about when it is gone along
<bpmn:startEvent id="Start_SiteOutage" | <bpmn:startEvent id="Start_Again"/><bpmn:startEvent id="Start_SiteOutage" | Start_SiteOutage: a process has one start only
<bpmn:outgoing>Flow_Look</bpmn:outgoing> | <bpmn:outgoing>Flow_Look</bpmn:outgoing><bpmn:timerEventDefinition id="Evil"><bpmn:timeDuration>PT10S</bpmn:timeDuration></bpmn:timerEventDefinition> | Evil: timerEventDefinition may not stand here
targetRef="Gateway_Diagnosis" | targetRef="Gateway_AfterAssessment" | Gateway_AfterAssessment: leads back to itself with no step between that waits
""")
  void refusesWhatCannotBeGoneThroughOrIsNotDrawn(String original, String broken, String message) {
    String model = SHIPPED.getOrDefault(OUTAGE, "");
    assertThat(model).contains(original);

    assertThat(look(model.replaceFirst(original, broken)))
        .filteredOn(problem -> problem.rule().refuses())
        .extracting(Problem::toString)
        .anySatisfy(text -> assertThat(text).startsWith(OUTAGE + ":").contains(message));
  }

  @Test
  void aTextThatHoldsAnElementIsRefusedAndNothingBreaks() {
    String model = SHIPPED.getOrDefault(OUTAGE, "");

    assertThat(look(model.replaceFirst(">compose-services<", "><camunda:in target=\"x\"/><")))
        .isNotEmpty();
  }

  @Test
  void aPlanReplacesNoProcessOfTheProductAndBringsNoTableOfItsOwn() {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.computeIfPresent(
        "procedures.yaml", (path, text) -> text.replace("general-response:", "run-action:"));
    files.put("decisions/other.dmn", "<x/>");

    assertThat(PlanLinter.look(files))
        .extracting(Problem::toString)
        .anySatisfy(text -> assertThat(text).contains("run-action is a process of the product"))
        .contains("decisions/other.dmn:1: a plan has no table of this name");
  }

  @Test
  void yamlThatIsRefusedWithoutAPlaceIsAProblemToo() {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.put("contacts.yaml", "a: &x [1]\nb: *x\nc: " + "[".repeat(100));

    assertThat(PlanLinter.look(files)).extracting(Problem::file).contains("contacts.yaml");
  }

  @Test
  void aTableThatTheEngineDoesNotTakeIsAProblem() {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.computeIfPresent(
        PlanFolder.ROUTING,
        (path, text) -> text.replace(" namespace=\"https://tocsin.io/plan\"", ""));

    assertThat(PlanLinter.look(files))
        .extracting(Problem::toString)
        .anySatisfy(text -> assertThat(text).contains("is no table that can be asked"));
  }

  @Test
  void aProcessWithNothingInItHasNoStart() {
    String model = SHIPPED.getOrDefault(OUTAGE, "");
    String empty =
        model.substring(0, model.indexOf("<bpmn:startEvent"))
            + "</bpmn:process></bpmn:definitions>";

    assertThat(look(empty))
        .extracting(Problem::toString)
        .anySatisfy(text -> assertThat(text).contains("site-outage: the process has no start"));
  }

  @Test
  void aCircleOfMessagesIsRefused() {
    Problems problems = new Problems();
    String model =
        """
        <definitions xmlns:camunda="c"><process id="p">
        <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="tell"/>
        <serviceTask id="tell" camunda:delegateExpression="${tellContact}"/>
        <sequenceFlow id="f2" sourceRef="tell" targetRef="again"/>
        <exclusiveGateway id="again"/><sequenceFlow id="f3" sourceRef="again" targetRef="tell"/>
        </process></definitions>
        """;

    new WiringRules(Wiring.read("x.bpmn", model, problems), problems).check();

    assertThat(problems.found())
        .extracting(Problem::toString)
        .anySatisfy(text -> assertThat(text).contains("tell: leads back to itself"));
  }

  @Test
  @Timeout(60)
  void aLongRowOfGatewaysIsLookedThroughInTime() {
    StringBuilder model =
        new StringBuilder("<definitions><process id=\"p\"><startEvent id=\"g0\"/>");
    for (int i = 0; i < 6000; i++) {
      model.append("<exclusiveGateway id=\"g%d\"/>".formatted(i + 1));
      model.append(
          "<sequenceFlow id=\"f%1$d\" sourceRef=\"g%1$d\" targetRef=\"g%2$d\"/>"
              .formatted(i, i + 1));
    }
    model.append("</process></definitions>");
    Problems problems = new Problems();

    new WiringRules(Wiring.read("x.bpmn", model.toString(), problems), problems).check();

    assertThat(problems.found())
        .filteredOn(problem -> problem.rule() == Problem.Rule.FLOW)
        .extracting(Problem::element)
        .containsExactly("g6000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
id="Task_AssessDiagnosis" name="Assess diagnosis" camunda:candidateGroups="responder" | id="Task_AssessDiagnosis" | OWNER
camunda:dueDate="\\$\\{timeBox_diagnosis}" | camunda:modelerTemplate="x" | TIME_BOX
""")
  void advisesWhatPeopleWouldWishTheyHadThoughtOf(
      String original, String forgotten, Problem.Rule rule) {
    String model = SHIPPED.getOrDefault(OUTAGE, "").replaceFirst(original, forgotten);

    assertThat(look(model))
        .extracting(Problem::element, Problem::rule)
        .containsExactly(tuple("Task_AssessDiagnosis", rule));
  }

  @Test
  void advisesToAskWhetherAMeasureHelped() {
    String model =
        """
        <definitions><process id="p">
          <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="m"/>
          <callActivity id="m"/><sequenceFlow id="f2" sourceRef="m" targetRef="e"/>
          <endEvent id="e"/>
        </process></definitions>
        """;

    assertThat(PlanLinter.advice(Map.of("procedures/p.bpmn", model)))
        .extracting(Problem::rule)
        .containsExactly(Problem.Rule.FAILURE_PATH);
    assertThat(
            PlanLinter.advice(
                Map.of(
                    "procedures/p.bpmn",
                    model.replace(
                        "<endEvent id=\"e\"/>",
                        "<userTask id=\"e\" candidateGroups=\"x\" dueDate=\"y\"/>"))))
        .isEmpty();
  }

  @Test
  void theShippedPlanNeedsNoAdvice() {
    assertThat(PlanLinter.look(SHIPPED)).isEmpty();
  }

  private static List<Problem> look(String outage) {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.put(OUTAGE, outage);
    return PlanLinter.look(files);
  }
}
