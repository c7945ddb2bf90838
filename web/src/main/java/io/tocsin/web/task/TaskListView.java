package io.tocsin.web.task;

import io.tocsin.web.part.Choice;
import io.tocsin.web.part.TaskRow;
import java.util.List;

/**
 * Steps that wait for people, by severity then time left (spec, U1). The filters are the address:
 * {@code scope}, {@code severity}, {@code service}.
 *
 * @param services to filter by
 * @param severity chosen one, empty for all
 * @param service key of the chosen one, empty for all
 */
public record TaskListView(
    Scope scope, List<TaskRow> tasks, List<Choice> services, String severity, String service) {

  /** Whose steps are listed; in the address in lower case. */
  public enum Scope {
    MINE,
    ROLES,
    ALL
  }

  public boolean filtered() {
    return !severity.isEmpty() || !service.isEmpty();
  }
}
