package io.tocsin.workflow.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A table of a plan as its file says it, to read.
 *
 * @param hitPolicy {@code FIRST} where the first rule that fits decides, {@code COLLECT} where all
 *     that fit do, and so on; DMN 1.3, 8.2.8
 * @param inputs what is asked, in the order of the columns
 * @param outputs what is answered, likewise
 */
public record RuleTable(
    String hitPolicy, List<Column> inputs, List<Column> outputs, List<Rule> rules) {

  /**
   * A column.
   *
   * @param name of the variable; may be empty in a table that is still being drawn
   * @param label what people call it
   */
  public record Column(String id, String name, String label) {}

  /**
   * One row; cells as they are written, {@code "P0", "P1"}, empty where anything fits.
   *
   * @param remark what the table says of it; may be empty
   * @param when as long as the inputs
   * @param then as long as the outputs
   */
  public record Rule(String id, String remark, List<String> when, List<String> then) {}

  /**
   * @param dmn text that holds nothing but what a plan may run
   */
  public static RuleTable read(String dmn) {
    DmnModelInstance model =
        Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    return new RuleTable(
        model.getModelElementsByType(DecisionTable.class).stream()
            .map(table -> table.getHitPolicy().name())
            .findFirst()
            .orElse(""),
        model.getModelElementsByType(Input.class).stream().map(RuleTable::column).toList(),
        model.getModelElementsByType(Output.class).stream()
            .map(output -> column(output.getId(), output.getName(), output.getLabel()))
            .toList(),
        model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).stream()
            .map(RuleTable::rule)
            .toList());
  }

  private static Column column(Input input) {
    String asked =
        Optional.ofNullable(input.getInputExpression())
            .map(expression -> text(expression.getText()))
            .orElse("");
    return column(input.getId(), asked, input.getLabel());
  }

  private static Column column(@Nullable String id, @Nullable String name, @Nullable String label) {
    String known = or(name, "");
    return new Column(or(id, known), known, or(label, known));
  }

  private static Rule rule(org.camunda.bpm.model.dmn.instance.Rule rule) {
    List<String> when =
        rule.getInputEntries().stream().map(InputEntry::getText).map(RuleTable::text).toList();
    List<String> then =
        rule.getOutputEntries().stream().map(OutputEntry::getText).map(RuleTable::text).toList();
    Description remark = rule.getDescription();
    return new Rule(or(rule.getId(), when + " " + then), text(remark), when, then);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static String text(@Nullable ModelElementInstance element) {
    return element == null ? "" : or(element.getTextContent(), "").strip();
  }
}
