package io.tocsin.workflow.plan;

import static io.tocsin.workflow.plan.Vocabulary.ANY;
import static io.tocsin.workflow.plan.Vocabulary.FLAG;
import static io.tocsin.workflow.plan.Vocabulary.ID;
import static io.tocsin.workflow.plan.Vocabulary.NUMBER;
import static io.tocsin.workflow.plan.Vocabulary.WORDS;

import io.tocsin.workflow.plan.Vocabulary.Form;
import java.util.List;

/** What processes and tables of a plan are made of: the steps of the templates, and no other. */
final class Vocabularies {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String BIOC = "http://bpmn.io/schema/bpmn/biocolor/1.0";
  private static final String COLOUR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  private static final String DMN_DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
  private static final String DMN_DC = "http://www.omg.org/spec/DMN/20180521/DC/";
  private static final String DMN_CAMUNDA = "http://camunda.org/schema/1.0/dmn";
  private static final String DMN_IO = "http://bpmn.io/schema/dmn/biodi/2.0";

  private static final String VARIABLE = "[A-Za-z][A-Za-z0-9_]{0,99}";
  private static final String COMPARISON = VARIABLE + "\\s*[=!]=\\s*'[^'\"${}#]{0,200}'";
  private static final Form CONDITION =
      Form.of(
          "\\s*\\$\\{\\s*%1$s(?:\\s*(?:&&|\\|\\|)\\s*%1$s){0,20}\\s*}\\s*".formatted(COMPARISON),
          "form.condition",
          "${outcome == 'DONE' && verdict != 'FAIL'}");
  private static final Form VALUE =
      Form.of(
          "\\s*\\$\\{%s}\\s*|(?s)(?!.*[$#]\\{).{0,2000}".formatted(VARIABLE),
          "form.value",
          "${verdict}");
  private static final Form TIME_BOX =
      Form.of("\\s*\\$\\{timeBox_\\w{1,100}}\\s*", "form.timeBox", "${timeBox_diagnosis}");
  private static final Form DURATION = Form.of("\\s*P[0-9DTHMS]{2,20}\\s*", "form.duration");
  private static final Form PRIORITY = Form.exactly("${priority}");
  private static final Form FORMAL =
      Form.written("(?:\\w+:)?tFormalExpression", "tFormalExpression");
  private static final Form REFERENCES = Form.of("\\s*[\\w:.-]{1,200}\\s*", "form.flow");
  private static final Form COLOURS = Form.of("#[0-9a-fA-F]{3,8}|[a-zA-Z]{1,20}", "form.colour");
  private static final Form KEY = Form.of("[\\w.-]{1,200}", "form.key");

  static final Vocabulary PROCESS = process();
  static final Vocabulary TABLE = table();

  private Vocabularies() {}

  private static Vocabulary process() {
    Vocabulary process = new Vocabulary(Problems.say("vocabulary.process"));
    process
        .element(BPMN, "definitions")
        .with(ID, "id")
        .with(WORDS, "name", "targetNamespace", "exporter", "exporterVersion")
        .qualified(WORDS, MODELER, "executionPlatform", "executionPlatformVersion");
    process
        .element(BPMN, "process")
        .with(ID, "id")
        .with(WORDS, "name")
        .with(FLAG, "isExecutable")
        .qualified(Form.of("P[0-9]{1,4}D", "form.days"), CAMUNDA, "historyTimeToLive")
        .qualified(WORDS, CAMUNDA, "versionTag")
        .qualified(PRIORITY, CAMUNDA, "jobPriority")
        .qualified(Form.exactly("false"), CAMUNDA, "isStartableInTasklist");
    process.element(BPMN, "documentation").with(ID, "id").holding(WORDS);
    process.element(BPMN, "extensionElements");
    steps(process);
    flows(process);
    extensions(process);
    drawing(process);
    return process;
  }

  private static void steps(Vocabulary process) {
    for (String step :
        List.of(
            "startEvent",
            "endEvent",
            "intermediateThrowEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "callActivity",
            "exclusiveGateway",
            "parallelGateway")) {
      process
          .element(BPMN, step)
          .with(ID, "id", "default")
          .with(WORDS, "name")
          .with(
              Form.of("Unspecified|Converging|Diverging|Mixed", "form.direction"),
              "gatewayDirection")
          .qualified(KEY, CAMUNDA, "modelerTemplate")
          .qualified(NUMBER, CAMUNDA, "modelerTemplateVersion");
    }
    process.element(BPMN, "boundaryEvent").with(ID, "attachedToRef").with(FLAG, "cancelActivity");
    process
        .element(BPMN, "userTask")
        .qualified(
            Form.written(
                "(?:commander|responder)(?:,(?:commander|responder))?", "commander, responder"),
            CAMUNDA,
            "candidateGroups")
        .qualified(TIME_BOX, CAMUNDA, "dueDate");
    process
        .element(BPMN, "serviceTask")
        .qualified(Form.exactly("external"), CAMUNDA, "type")
        .qualified(Form.exactly("probe"), CAMUNDA, "topic")
        .qualified(Form.exactly("${tellContact}"), CAMUNDA, "delegateExpression")
        .qualified(PRIORITY, CAMUNDA, "taskPriority");
    process
        .element(BPMN, "callActivity")
        .with(Form.exactly("run-action"), "calledElement")
        .with(FLAG, "isForCompensation");
    process.element(BPMN, "timerEventDefinition").with(ID, "id");
    process
        .element(BPMN, "timeDate")
        .with(ID, "id")
        .qualified(FORMAL, XSI, "type")
        .holding(TIME_BOX);
    process
        .element(BPMN, "timeDuration")
        .with(ID, "id")
        .qualified(FORMAL, XSI, "type")
        .holding(DURATION);
    process
        .element(BPMN, "compensateEventDefinition")
        .with(ID, "id", "activityRef")
        .with(FLAG, "waitForCompletion");
  }

  private static void flows(Vocabulary process) {
    process.element(BPMN, "incoming").holding(REFERENCES);
    process.element(BPMN, "outgoing").holding(REFERENCES);
    process
        .element(BPMN, "sequenceFlow")
        .with(ID, "id", "sourceRef", "targetRef")
        .with(WORDS, "name");
    process
        .element(BPMN, "conditionExpression")
        .with(ID, "id")
        .qualified(FORMAL, XSI, "type")
        .holding(CONDITION);
    process
        .element(BPMN, "association")
        .with(ID, "id", "sourceRef", "targetRef")
        .with(Form.of("None|One|Both", "form.association"), "associationDirection");
    process.element(BPMN, "textAnnotation").with(ID, "id").with(WORDS, "textFormat");
    process.element(BPMN, "text").holding(WORDS);
  }

  private static void extensions(Vocabulary process) {
    process.element(CAMUNDA, "properties");
    process.element(CAMUNDA, "property").with(ID, "id").with(WORDS, "name").with(ANY, "value");
    process.element(CAMUNDA, "inputOutput");
    process.element(CAMUNDA, "inputParameter").with(ID, "name").holding(VALUE);
    process.element(CAMUNDA, "outputParameter").with(ID, "name").holding(VALUE);
    process
        .element(CAMUNDA, "in")
        .with(Form.exactly("#{execution.processBusinessKey}"), "businessKey")
        .with(ID, "source", "target")
        .with(WORDS, "sourceExpression");
    process.element(CAMUNDA, "out").with(ID, "source", "target");
    process
        .element(CAMUNDA, "executionListener")
        .with(
            Form.of(
                "\\$\\{(?:startProcedure|startAfterCare)}",
                "form.either",
                "${startProcedure}",
                "${startAfterCare}"),
            "delegateExpression")
        .with(Form.exactly("start"), "event");
  }

  private static void drawing(Vocabulary process) {
    process.element(BPMN_DI, "BPMNDiagram").with(ID, "id").with(WORDS, "name");
    process.element(BPMN_DI, "BPMNPlane").with(ID, "id", "bpmnElement");
    process.element(BPMN_DI, "BPMNLabel").with(ID, "id");
    for (String drawn : List.of("BPMNShape", "BPMNEdge")) {
      process
          .element(BPMN_DI, drawn)
          .with(ID, "id", "bpmnElement")
          .with(FLAG, "isMarkerVisible", "isExpanded", "isHorizontal")
          .qualified(COLOURS, BIOC, "stroke", "fill")
          .qualified(COLOURS, COLOUR, "background-color", "border-color", "color");
    }
    process.element(DC, "Bounds").with(NUMBER, "x", "y", "width", "height");
    process.element(DI, "waypoint").with(NUMBER, "x", "y");
  }

  private static Vocabulary table() {
    Vocabulary table = new Vocabulary(Problems.say("vocabulary.table"));
    table
        .element(DMN, "definitions")
        .with(ID, "id")
        .with(WORDS, "name", "namespace", "exporter", "exporterVersion")
        .qualified(WORDS, MODELER, "executionPlatform", "executionPlatformVersion");
    table
        .element(DMN, "decision")
        .with(ID, "id")
        .with(WORDS, "name")
        .qualified(Form.of("P[0-9]{1,4}D", "form.days"), DMN_CAMUNDA, "historyTimeToLive")
        .qualified(WORDS, DMN_CAMUNDA, "versionTag");
    table.element(DMN, "description").with(ID, "id").holding(WORDS);
    table
        .element(DMN, "decisionTable")
        .with(ID, "id")
        .with(Form.of("FIRST|COLLECT|UNIQUE|ANY|RULE ORDER", "form.hitPolicy"), "hitPolicy")
        .qualified(NUMBER, DMN_IO, "annotationsWidth");
    table
        .element(DMN, "input")
        .with(ID, "id")
        .with(WORDS, "label")
        .qualified(NUMBER, DMN_IO, "width");
    Form type = Form.of("string|integer|long|double|boolean", "form.type");
    table.element(DMN, "inputExpression").with(ID, "id").with(type, "typeRef");
    table
        .element(DMN, "output")
        .with(ID, "id", "name")
        .with(WORDS, "label")
        .with(type, "typeRef")
        .qualified(NUMBER, DMN_IO, "width");
    table.element(DMN, "rule").with(ID, "id");
    table.element(DMN, "inputEntry").with(ID, "id");
    table.element(DMN, "outputEntry").with(ID, "id");
    table.element(DMN, "text").holding(cell());
    table.element(DMN_DI, "DMNDI");
    table.element(DMN_DI, "DMNDiagram").with(ID, "id");
    table.element(DMN_DI, "DMNShape").with(ID, "id", "dmnElementRef");
    table.element(DMN_DC, "Bounds").with(NUMBER, "x", "y", "width", "height");
    return table;
  }

  /** Of FEEL only words and numbers, compared or listed: no function can be called. */
  private static Form cell() {
    String value = "(?:\"[^\"$#{}\\\\]{0,200}\"|-?[0-9]{1,15}(?:\\.[0-9]{1,15})?|true|false)";
    String test = "(?:[<>]=?\\s*)?" + value;
    String tests = test + "(?:\\s*,\\s*" + test + "){0,50}";
    return Form.of(
        "\\s*(?:-?|%s|%s|not\\(\\s*%s\\s*\\))\\s*".formatted(VARIABLE, tests, tests), "form.cell");
  }
}
