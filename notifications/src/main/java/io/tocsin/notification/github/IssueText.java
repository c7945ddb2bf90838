package io.tocsin.notification.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tocsin.delivery.Message;
import io.tocsin.incident.Severity;
import io.tocsin.notification.http.Json;

/**
 * What an issue or a comment says. The marks are comments of Markdown, which GitHub does not show;
 * they name the incident by its address, so that two installations share a repository.
 */
final class IssueText {

  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_BODY = 60_000;

  private final Message message;

  IssueText(Message message) {
    this.message = message;
  }

  String issueMark() {
    return "<!-- tocsin incident " + message.incidentUrl().orElse(message.thread()) + " -->";
  }

  String messageMark() {
    return "<!-- tocsin message " + message.deliveryId() + " -->";
  }

  ObjectNode issue() {
    ObjectNode issue = Json.object();
    String title = message.subject();
    issue.put("title", title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE));
    issue.put("body", body() + "\n" + issueMark() + "\n" + messageMark());
    var labels = issue.putArray("labels").add("tocsin").add(message.severity().name());
    if (message.severity().worseThan(Severity.P2)) {
      labels.add("urgent");
    }
    return issue;
  }

  ObjectNode comment() {
    return Json.object().put("body", body() + "\n" + messageMark());
  }

  /** As it stands, in a block of code: nothing of an alert's text mentions or links anything. */
  private String body() {
    String text = message.plainText().strip().replace("```", "'''");
    String shown = text.length() <= LONGEST_BODY ? text : text.substring(0, LONGEST_BODY);
    return "```text\n"
        + shown
        + "\n```\n"
        + message.incidentUrl().map(url -> "\n" + url + "\n").orElse("");
  }
}
