package io.tocsin.web.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The filters of the task list as they stand in its address; empty for none.
 *
 * @param step id of a step in its model
 */
record TaskListFilter(String scope, String severity, String service, String step) {

  /** Where the list is shown with these filters. */
  String address() {
    return "/tasks?scope=%s&severity=%s&service=%s&step=%s"
        .formatted(encoded(scope), encoded(severity), encoded(service), encoded(step));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
