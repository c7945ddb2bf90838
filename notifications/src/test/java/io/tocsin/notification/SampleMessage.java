package io.tocsin.notification;

import io.tocsin.delivery.Message;
import io.tocsin.incident.Severity;
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
}
