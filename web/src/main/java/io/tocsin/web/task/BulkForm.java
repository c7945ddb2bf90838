package io.tocsin.web.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Set;

/**
 * What the form under the task list asks for: one work on all ticked rows, or one outcome for them.
 */
public class BulkForm {

  static final String COMPLETE = "complete";

  @FormParam("task")
  List<String> ticked = List.of();

  @FormParam("work")
  @DefaultValue("")
  String work = "";

  @FormParam("user")
  @DefaultValue("")
  String user = "";

  @FormParam("outcome")
  @DefaultValue("")
  String outcome = "";

  /** Which work, by the name that it has in wordings. */
  String asked() {
    return outcome.isEmpty() ? work : COMPLETE;
  }

  /** Each once. */
  Set<String> tasks() {
    return Set.copyOf(ticked);
  }
}
