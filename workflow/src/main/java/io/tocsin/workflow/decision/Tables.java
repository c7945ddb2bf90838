package io.tocsin.workflow.decision;

import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/**
 * Asks the tables of the plan in force. Evaluating one parses each of its cells anew, but a table
 * is a function of its inputs: what it answered is kept.
 */
@ApplicationScoped
class Tables {

  private static final int MOST_ANSWERS = 1000;

  private record Question(String table, Map<String, Object> inputs) {}

  private record Known(Plan plan, Map<Question, List<Map<String, Object>>> answers) {}

  private final ProcessEngine engine;
  private final Plans plans;
  private volatile @Nullable Known known;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Tables() {
    this(null, null);
  }

  @Inject
  public Tables(ProcessEngine engine, Plans plans) {
    this.engine = engine;
    this.plans = plans;
  }

  /**
   * The outputs of all rules that fit, in their order.
   *
   * @param inputs all that the table asks for; absent ones are empty texts
   */
  List<Map<String, Object>> rows(String table, Map<String, Object> inputs) {
    Question question = new Question(table, inputs);
    Map<Question, List<Map<String, Object>>> answers = known().answers();
    List<Map<String, Object>> rows = answers.get(question);
    if (rows == null) {
      rows = evaluate(question);
      if (answers.size() < MOST_ANSWERS) {
        answers.put(question, rows);
      }
    }
    return rows;
  }

  private Known known() {
    Plan inForce = plans.current();
    Known present = known;
    if (present == null || present.plan() != inForce) {
      present = new Known(inForce, new ConcurrentHashMap<>());
      known = present;
    }
    return present;
  }

  private List<Map<String, Object>> evaluate(Question question) {
    return engine
        .getDecisionService()
        .evaluateDecisionByKey(question.table())
        .variables(question.inputs())
        .evaluate()
        .getResultList();
  }
}
