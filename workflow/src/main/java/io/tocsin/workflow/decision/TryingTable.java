package io.tocsin.workflow.decision;

import io.tocsin.workflow.plan.PlanInvalid;
import io.tocsin.workflow.plan.PlanLinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Asks a table that is not in force, so that nothing comes of it (spec, PR10). */
@ApplicationScoped
public class TryingTable {

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
  public List<RuleTable.Column> asks(Map<String, String> files, String path) {
    return RuleTable.find(files, path).map(TryingTable::asks).orElse(List.of());
  }

  private static List<RuleTable.Column> asks(RuleTable table) {
    return table.inputs().stream().filter(input -> !input.name().isEmpty()).toList();
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
    DmnModelInstance model = RuleTable.model(files.getOrDefault(path, ""));
    RuleTable table = RuleTable.of(model).orElseThrow(TableBroken::new);
    Map<String, Object> inputs = new HashMap<>();
    asks(table).forEach(asked -> inputs.put(asked.name(), given.getOrDefault(asked.name(), "")));
    List<Hit> hits = new ArrayList<>();
    DmnEngine engine =
        engine(event -> event.getMatchingRules().forEach(rule -> hits.add(hit(table, rule))));
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

  private static Hit hit(RuleTable table, DmnEvaluatedDecisionRule rule) {
    Map<String, String> outputs = new LinkedHashMap<>();
    rule.getOutputEntries()
        .forEach(
            (name, output) ->
                outputs.put(output.getOutputName(), String.valueOf(output.getValue().getValue())));
    return new Hit(rule.getId(), remark(table, rule.getId()), outputs);
  }

  private static String remark(RuleTable table, String id) {
    return table.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(RuleTable.Rule::remark)
        .findFirst()
        .orElse("");
  }
}
