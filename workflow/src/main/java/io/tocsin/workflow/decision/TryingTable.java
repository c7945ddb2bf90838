package io.tocsin.workflow.decision;

import io.tocsin.workflow.plan.PlanInvalid;
import io.tocsin.workflow.plan.PlanLinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Asks a table that is not in force, so that nothing comes of it (spec, PR10). */
@ApplicationScoped
public class TryingTable {

  /** What a table asks for: the name of a variable, and what people call it. */
  public record Asked(String name, String label) {}

  /**
   * A rule that fits.
   *
   * @param remark what the table says of it; may be empty
   * @param outputs by name, in the order of the table
   */
  public record Hit(String rule, String remark, Map<String, String> outputs) {}

  /**
   * What the table asks for; nothing where it cannot be read.
   *
   * @param files of a plan, texts by path
   */
  public List<Asked> asks(Map<String, String> files, String path) {
    if (PlanLinter.unreadable(files, path).isPresent()) {
      return List.of();
    }
    return asks(model(files, path));
  }

  private static List<Asked> asks(DmnModelInstance table) {
    return table.getModelElementsByType(Input.class).stream()
        .map(TryingTable::asked)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The rules that fit, in the order of the table.
   *
   * @param given by the names that the table asks for; absent ones are empty texts
   * @throws TableBroken when it has no table, or cells that do not fit what is asked
   * @throws PlanInvalid when the table cannot be read, or holds what no plan may run
   */
  public List<Hit> hits(Map<String, String> files, String path, Map<String, String> given) {
    PlanLinter.unreadable(files, path)
        .ifPresent(
            refused -> {
              throw refused;
            });
    DmnModelInstance model = model(files, path);
    Map<String, Object> inputs = new HashMap<>();
    asks(model).forEach(asked -> inputs.put(asked.name(), given.getOrDefault(asked.name(), "")));
    List<Hit> hits = new ArrayList<>();
    DmnEngine engine =
        engine(event -> event.getMatchingRules().forEach(rule -> hits.add(hit(model, rule))));
    try {
      DmnDecision decision = engine.parseDecision(keyOf(model), model);
      engine.evaluateDecisionTable(decision, inputs);
      return hits;
    } catch (DmnEngineException | FeelException e) {
      throw new TableBroken(e);
    }
  }

  private static String keyOf(DmnModelInstance model) {
    return model.getModelElementsByType(Decision.class).stream()
        .map(Decision::getId)
        .findFirst()
        .orElse("");
  }

  private static DmnEngine engine(DmnDecisionTableEvaluationListener listener) {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
    return configuration.buildEngine();
  }

  private static DmnModelInstance model(Map<String, String> files, String path) {
    InputStream text =
        new ByteArrayInputStream(files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8));
    return Dmn.readModelFromStream(text);
  }

  private static Optional<Asked> asked(Input input) {
    return Optional.ofNullable(input.getInputExpression())
        .map(expression -> expression.getText())
        .map(text -> text.getTextContent().strip())
        .filter(name -> !name.isEmpty())
        .map(name -> new Asked(name, Optional.ofNullable(input.getLabel()).orElse(name)));
  }

  private static Hit hit(DmnModelInstance model, DmnEvaluatedDecisionRule rule) {
    Map<String, String> outputs = new LinkedHashMap<>();
    rule.getOutputEntries()
        .forEach(
            (name, output) ->
                outputs.put(output.getOutputName(), String.valueOf(output.getValue().getValue())));
    return new Hit(rule.getId(), remark(model, rule.getId()), outputs);
  }

  private static String remark(DmnModelInstance model, String rule) {
    return model.getModelElementById(rule) instanceof Rule found
        ? Optional.ofNullable(found.getDescription()).map(Description::getTextContent).orElse("")
        : "";
  }
}
