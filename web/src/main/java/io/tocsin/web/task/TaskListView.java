package io.tocsin.web.task;

import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.TaskRow;
import java.util.List;
import java.util.Set;

/**
 * Steps that wait for people, by severity then time left (spec, U1). The filters are the address:
 * {@code scope}, {@code severity}, {@code service}, {@code step}.
 *
 * @param services to filter by
 * @param steps to filter by, of all that wait in the scope
 * @param severity chosen one, empty for all
 * @param service key of the chosen one, empty for all
 * @param step id of the chosen one, empty for all
 * @param problems with what was asked for several rows at once
 */
public record TaskListView(
    Scope scope,
    List<TaskRow> tasks,
    List<Choice> services,
    List<Choice> steps,
    String severity,
    String service,
    String step,
    Bulk bulk,
    List<Problem> problems) {

  /** Whose steps are listed; in the address in lower case. */
  public enum Scope {
    MINE,
    ROLES,
    ALL
  }

  /**
   * What can be done with several rows at once.
   *
   * @param people who may be handed at least one of the rows; empty when the viewer only reads
   * @param outcomes of the one step that is listed; empty when there are several, or when it is not
   *     ended from a list
   * @param ticked ids of the rows that were refused
   * @param user who was to have them
   * @param done how many others were done
   */
  public record Bulk(
      List<Choice> people, List<Choice> outcomes, Set<String> ticked, String user, int done) {

    public boolean offered() {
      return !people.isEmpty();
    }
  }

  public boolean filtered() {
    return !severity.isEmpty() || !service.isEmpty() || !step.isEmpty();
  }
}
