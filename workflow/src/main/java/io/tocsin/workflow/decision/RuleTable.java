package io.tocsin.workflow.decision;

import io.tocsin.workflow.plan.PlanLinter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A table of a plan as its file says it, to read.
 *
 * @param hitPolicy how the rules that fit decide, {@code FIRST}, {@code COLLECT}, {@code UNIQUE},
 *     {@code ANY} or {@code RULE_ORDER}; DMN 1.3, 8.2.8
 * @param inputs what is asked, in the order of the columns
 * @param outputs what is answered, likewise
 */
public record RuleTable(
    String hitPolicy, List<Column> inputs, List<Column> outputs, List<Rule> rules) {

  /**
   * A column.
   *
   * @param name of the variable
   * @param label what people call it
   * @param type of its values, {@code string}; may be empty
   */
  public record Column(String id, String name, String label, String type) {}

  /**
   * One row; cells as they are written, {@code "P0", "P1"}, empty where anything fits.
   *
   * @param remark what the table says of it; may be empty
   * @param when as long as the inputs
   * @param then as long as the outputs
   */
  public record Rule(String id, String remark, List<String> when, List<String> then) {}

  /**
   * The table of a file of a plan or a draft; nothing where it must not be handed to an engine, or
   * decides otherwise than by a table.
   *
   * @param files of a plan, texts by path
   */
  public static Optional<RuleTable> find(Map<String, String> files, String path) {
    return PlanLinter.unreadable(files, path).isPresent()
        ? Optional.empty()
        : of(model(files.getOrDefault(path, "")));
  }

  /**
   * @param dmn a table of a plan that was checked when it came into force
   */
  public static RuleTable read(String dmn) {
    return of(model(dmn)).orElseThrow();
  }

  static DmnModelInstance model(String dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
  }

  /** The first, which is the only one of a plan's file; nothing where there is none. */
  static Optional<RuleTable> of(DmnModelInstance model) {
    return model.getModelElementsByType(DecisionTable.class).stream()
        .findFirst()
        .map(RuleTable::of);
  }

  private static RuleTable of(DecisionTable table) {
    return new RuleTable(
        table.getHitPolicy().name(),
        table.getInputs().stream().map(RuleTable::column).toList(),
        table.getOutputs().stream().map(RuleTable::column).toList(),
        table.getRules().stream().map(RuleTable::rule).toList());
  }

  private static Column column(Input input) {
    InputExpression asked = input.getInputExpression();
    String name = asked == null ? "" : text(asked.getText());
    String type = asked == null ? "" : or(asked.getTypeRef(), "");
    return new Column(input.getId(), name, or(input.getLabel(), name), type);
  }

  private static Column column(Output output) {
    String name = or(output.getName(), "");
    return new Column(
        output.getId(), name, or(output.getLabel(), name), or(output.getTypeRef(), ""));
  }

  private static Rule rule(org.camunda.bpm.model.dmn.instance.Rule rule) {
    return new Rule(
        rule.getId(),
        text(rule.getDescription()),
        rule.getInputEntries().stream().map(InputEntry::getText).map(RuleTable::text).toList(),
        rule.getOutputEntries().stream().map(OutputEntry::getText).map(RuleTable::text).toList());
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static String text(@Nullable ModelElementInstance element) {
    return element == null ? "" : or(element.getTextContent(), "").strip();
  }
}
