package io.tocsin.notification;

import io.tocsin.delivery.Message;
import io.tocsin.delivery.Notice;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A Chinese P0 page with all its links. */
public final class SampleMessage {

  private SampleMessage() {}

  public static Message to(String recipient) {
    return with(recipient, "[P0] 网站宕机：502 & <!channel>", "应用无响应\n第一步：检查容器状态");
  }

  public static Message with(String recipient, String subject, String text) {
    return new Message(
        "d-4711",
        recipient,
        Locale.SIMPLIFIED_CHINESE,
        Severity.P0,
        subject,
        text,
        Optional.of("<p>应用无响应</p>"),
        "42",
        Optional.of("https://tocsin.example/incidents/42"),
        Optional.of("https://tocsin.example/acknowledge/token"),
        false);
  }

  public static Message plain(String recipient) {
    return new Message(
        "d-4712",
        recipient,
        Locale.ENGLISH,
        Severity.P2,
        "Slow\r\nBcc: everybody@example.com",
        "plain",
        Optional.empty(),
        "42",
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** About an incident on the database, with where to report. */
  public static Message about(String recipient, String event) {
    return about(recipient, event, Optional.empty());
  }

  public static Message about(String recipient, String event, Optional<String> conversation) {
    Message plain = to(recipient);
    return new Message(
        plain.deliveryId(),
        recipient,
        plain.locale(),
        plain.severity(),
        plain.subject(),
        plain.plainText(),
        plain.html(),
        plain.thread(),
        plain.incidentUrl(),
        plain.acknowledgeUrl(),
        plain.possibleRepeat(),
        new Message.Context(
            Optional.of(notice(event)),
            conversation,
            Optional.of("https://tocsin.example/callbacks/channel/d-4711")));
  }

  private static Notice notice(String event) {
    return new Notice(
        new IncidentId("42"),
        event,
        new LocalText("Emergency", "紧急情况"),
        "网站宕机",
        Severity.P0,
        new LocalText("nobody has taken it", "无人接手"),
        new LocalText("Football", "足球"),
        Optional.of(new LocalText("Database", "数据库")),
        Instant.parse("2026-03-01T02:58:00Z"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of("https://tocsin.example/incidents/42"),
        true,
        false);
  }
}
