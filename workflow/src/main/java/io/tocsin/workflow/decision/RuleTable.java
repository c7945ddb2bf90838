package io.tocsin.workflow.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A table of the plan as its file says it, to read.
 *
 * @param inputs names of what is asked, in the order of the columns
 * @param outputs names of what is answered, likewise
 */
public record RuleTable(List<String> inputs, List<String> outputs, List<Rule> rules) {

  /**
   * One row; cells as they are written, {@code "P0", "P1"}, empty where anything fits.
   *
   * @param when as long as the inputs
   * @param then as long as the outputs
   */
  public record Rule(List<String> when, List<String> then) {}

  /**
   * @param dmn a file of a plan that was checked when it came into force
   */
  public static RuleTable read(String dmn) {
    DmnModelInstance model =
        Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    return new RuleTable(
        model.getModelElementsByType(Input.class).stream()
            .map(input -> text(input.getInputExpression().getText()))
            .toList(),
        model.getModelElementsByType(Output.class).stream().map(Output::getName).toList(),
        model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).stream()
            .map(RuleTable::rule)
            .toList());
  }

  private static Rule rule(org.camunda.bpm.model.dmn.instance.Rule rule) {
    return new Rule(
        rule.getInputEntries().stream().map(InputEntry::getText).map(RuleTable::text).toList(),
        rule.getOutputEntries().stream().map(OutputEntry::getText).map(RuleTable::text).toList());
  }

  private static String text(Text text) {
    return text == null || text.getTextContent() == null ? "" : text.getTextContent().strip();
  }
}
