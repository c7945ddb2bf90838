package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostile models, each refused by the element that is to blame (spec, PR11). */
class AllowListTest {

  private static final Map<String, String> SHIPPED = PlanSource.shipped().files();
  private static final String OUTAGE = PlanFolder.modelOf("site-outage");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
<bpmn:startEvent | <bpmn:scriptTask id="Task_Evil" scriptFormat="groovy"><bpmn:script>x</bpmn:script></bpmn:scriptTask><bpmn:startEvent | Task_Evil: a process of a plan may not hold bpmn:scriptTask
<bpmn:startEvent | <bpmn:businessRuleTask id="Task_Rule" camunda:decisionRef="x"/><bpmn:startEvent | Task_Rule: a process of a plan may not hold bpmn:businessRuleTask
<bpmn:startEvent | <bpmn:sendTask id="Task_Mail" camunda:class="java.lang.Runtime"/><bpmn:startEvent | Task_Mail: a process of a plan may not hold bpmn:sendTask
id="Probe_Health" | camunda:class="java.lang.Runtime" id="Probe_Health" | Probe_Health: bpmn:serviceTask may not have the attribute camunda:class
id="Probe_Health" | camunda:expression="${runtimeService.x}" id="Probe_Health" | Probe_Health: bpmn:serviceTask may not have the attribute camunda:expression
id="Probe_Health" | camunda:delegateExpression="${closeIncident}" id="Probe_Health" | Probe_Health: bpmn:serviceTask camunda:delegateExpression should be ${tellContact}
camunda:topic="probe" | camunda:topic="delivery-smtp" | bpmn:serviceTask camunda:topic should be probe
calledElement="run-action" | calledElement="incident-lifecycle" | bpmn:callActivity calledElement should be run-action
${startProcedure} | ${closeIncident} | camunda:executionListener delegateExpression should be
camunda:candidateGroups="responder" | camunda:candidateGroups="${x.y()}" | camunda:candidateGroups should be commander, responder
name="Look at health URL" | name="${''.getClass()}" | Probe_Health: bpmn:serviceTask name should be text without an expression
${outcome == 'ROLLBACK'} | ${outcome.equals(x)} | bpmn:conditionExpression should be comparisons as in
${outcome == 'ROLLBACK'} | ${''.getClass().forName('java.lang.Runtime') == 'x'} | bpmn:conditionExpression should be comparisons as in
name="verdict">UNKNOWN< | name="verdict">${''.getClass()}< | camunda:inputParameter should be a plain value
name="verdict">UNKNOWN< | name="verdict"><camunda:script scriptFormat="javascript">1</camunda:script>< | may not hold camunda:script
<camunda:in source="incidentId" | <camunda:in variables="all"/><camunda:in source="incidentId" | camunda:in may not have the attribute variables
sourceExpression="restart" | sourceExpression="${x.y()}" | camunda:in sourceExpression should be text without an expression
<bpmn:definitions | <?evil now?><bpmn:definitions | a processing instruction is not allowed in a model
""")
  void refusesWhatRunsAnythingButTheTemplatesSteps(String original, String evil, String message) {
    String model = SHIPPED.getOrDefault(OUTAGE, "");
    assertThat(model).contains(original);

    assertThatThrownBy(() -> check(Vocabularies.PROCESS, model.replace(original, evil)))
        .isInstanceOf(PlanInvalid.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
id="P0Slack_severity"> | id="P0Slack_severity" expressionLanguage="groovy"> | P0Slack_severity: inputEntry may not have the attribute expressionLanguage
<text>severity</text> | <text>severity.getClass()</text> | text should be values as in
<text>"P0"</text> | <text>function(x) external { java: { class: "java.lang.Math" } }</text> | text should be values as in
<text>"emergency-desk"</text> | <text>${evil}</text> | text should be values as in
<decisionTable | <literalExpression id="Evil"><text>1</text></literalExpression><decisionTable | Evil: a table of a plan may not hold literalExpression
<decisionTable | <businessKnowledgeModel id="Evil"/><decisionTable | Evil: a table of a plan may not hold businessKnowledgeModel
""")
  void refusesTablesThatCompute(String original, String evil, String message) {
    String table = SHIPPED.getOrDefault(PlanFolder.ROUTING, "");
    assertThat(table).contains(original);

    assertThatThrownBy(() -> check(Vocabularies.TABLE, table.replace(original, evil)))
        .isInstanceOf(PlanInvalid.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAnExternalEntityWithoutReadingIt() {
    String model =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><definitions>&x;</definitions>";

    assertThatThrownBy(() -> check(Vocabularies.PROCESS, model))
        .hasMessage(OUTAGE + ":1: a document type is not allowed in a model");
  }

  @Test
  @Timeout(5)
  void refusesABombOfEntitiesBeforeItGoesOff() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"boom\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    bomb.append("]><definitions>&a39;</definitions>");

    assertThatThrownBy(() -> check(Vocabularies.PROCESS, bomb.toString()))
        .hasMessageContaining("a document type is not allowed");
  }

  @Test
  void refusesFiftyMegabytesUnread() {
    assertThatThrownBy(() -> check(Vocabularies.PROCESS, "<".repeat(50_000_000)))
        .hasMessage(OUTAGE + ":1: a model is at most 1000000 characters long");
  }

  @Test
  @Timeout(5)
  void refusesWhatIsNestedTooDeep() {
    assertThatThrownBy(
            () -> check(Vocabularies.PROCESS, "<a>".repeat(100_000) + "</a>".repeat(100_000)))
        .hasMessageContaining("at most 40 deep");
  }

  @Test
  void whatIsNotReadToItsEndIsRefusedOnceAndNotReadAgain() {
    for (String model : List.of("<".repeat(2_000_000), "<!DOCTYPE d><d/>", "<not closed>")) {
      Map<String, String> files = new TreeMap<>(SHIPPED);
      files.put(OUTAGE, model);

      PlanInvalid refused = catchThrowableOfType(PlanInvalid.class, () -> PlanFolder.read(files));

      assertThat(refused.problems()).extracting(Problem::file).containsExactly(OUTAGE);
    }
  }

  @Test
  void takesTheShippedModels() {
    SHIPPED.forEach(
        (path, text) -> {
          if (path.endsWith(".bpmn")) {
            check(Vocabularies.PROCESS, text);
          } else if (path.endsWith(".dmn")) {
            check(Vocabularies.TABLE, text);
          }
        });
  }

  private static void check(Vocabulary vocabulary, String model) {
    Problems problems = new Problems();
    new AllowList(OUTAGE, vocabulary, problems).check(model);
    problems.throwIfAny();
  }
}
