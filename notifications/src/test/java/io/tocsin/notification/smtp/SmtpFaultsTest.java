package io.tocsin.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.notification.SampleMessage;
import io.tocsin.notification.ScriptedServer;
import io.tocsin.text.LocalText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a mail when the server does anything but take it. */
class SmtpFaultsTest {

  private final SmtpChannel channel =
      new SmtpChannel(Clock.fixed(Instant.parse("2026-03-01T03:00:00Z"), ZoneOffset.UTC));

  private DeliveryOutcome outcome = new Refused(LocalText.verbatim("not sent"));

  @ParameterizedTest
  @CsvSource({
    "GREETING, 421 too busy",
    "GREETING, 450 later",
    "MAIL, 451 4.3.0 try again",
    "RCPT, 450 4.2.1 mailbox busy",
    "RCPT, 452 4.2.2 mailbox full",
    "DATA, 451 4.3.0 later",
    "., 451 4.7.1 greylisted"
  })
  void aTransientReplyIsDeferred(String command, String reply) {
    assertThat(send(new ScriptedSmtp().answering(command, reply))).isInstanceOf(Deferred.class);

    assertThat(outcome.detail().en()).contains(reply.substring(0, 3));
  }

  @Test
  void aServerThatClosesOnOurGreetingIsDeferred() {
    assertThat(send(new ScriptedSmtp().answering("EHLO", "421 shutting down")))
        .isInstanceOf(Deferred.class);
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, 554 no service for you",
    "MAIL, 550 5.7.1 sender refused",
    "RCPT, 550 5.1.1 <lead@example.com>: no such user",
    "DATA, 554 5.5.1 no valid recipients",
    "., 552 5.3.4 too big",
    "., 550-5.7.1 spam"
  })
  void aPermanentReplyIsRefused(String command, String reply) {
    String lastLine = reply.contains("550-") ? reply + "\r\n550 5.7.1 go away" : reply;

    assertThat(send(new ScriptedSmtp().answering(command, lastLine))).isInstanceOf(Refused.class);

    assertThat(outcome.detail().en()).contains(reply.substring(0, 3));
    assertThat(outcome.detail().zhCn()).contains("的答复", reply.substring(0, 3));
  }

  @Test
  void aReplyDoesNotRepeatTheRecipientsAddress() {
    send(new ScriptedSmtp().answering("RCPT", "550 5.1.1 <lead@example.com>: no such user"));

    assertThat(outcome.detail().en()).contains("no such user").doesNotContain("lead@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, close",
    "GREETING, reset",
    "EHLO, close",
    "EHLO, reset",
    "MAIL, reset",
    "RCPT, close",
    "RCPT, reset",
    "DATA, close",
    "DATA, reset"
  })
  void aConnectionLostBeforeTheMessageIsDeferred(String command, String fault) {
    assertThat(send(new ScriptedSmtp().answering(command, fault))).isInstanceOf(Deferred.class);

    assertThat(outcome.detail().en()).contains("broke before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "reset"})
  void aConnectionLostAfterTheMessageIsUncertain(String fault) {
    assertThat(send(new ScriptedSmtp().answering(".", fault))).isInstanceOf(Uncertain.class);

    assertThat(outcome.detail().en()).contains("may have been sent");
    assertThat(outcome.detail().zhCn()).contains("可能已经发出");
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, hang",
    "EHLO, hang",
    "RCPT, hang",
    "DATA, hang",
    "GREETING, drip",
    "RCPT, drip"
  })
  void silenceBeforeTheMessageIsDeferredWhenTheTimeIsUp(String command, String fault) {
    assertThat(sendImpatiently(new ScriptedSmtp().answering(command, fault)))
        .isInstanceOf(Deferred.class);

    assertThat(outcome.detail().en()).contains("did not take the message within 0.5 s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "drip"})
  void silenceAfterTheMessageIsUncertainWhenTheTimeIsUp(String fault) {
    assertThat(sendImpatiently(new ScriptedSmtp().answering(".", fault)))
        .isInstanceOf(Uncertain.class);

    assertThat(outcome.detail().en()).contains("did not answer within 0.5 s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "close", "reset", "554 no"})
  void whatHappensAfterTheServerTookItDoesNotMatter(String fault) {
    assertThat(send(new ScriptedSmtp().answering("QUIT", fault)))
        .isInstanceOf(DeliveryOutcome.Accepted.class);
  }

  @Test
  void aRefusedConnectionIsDeferred() {
    outcome = send(ScriptedServer.deadPort(), Map.of());

    assertThat(outcome).isInstanceOf(Deferred.class);
    assertThat(outcome.detail().en()).contains("refused the connection");
  }

  @Test
  void anUnknownHostIsDeferred() {
    outcome = send(25, Map.of("host", "mail.tocsin.invalid"));

    assertThat(outcome).isInstanceOf(Deferred.class);
    assertThat(outcome.detail().en()).contains("mail.tocsin.invalid", "not known");
  }

  @Test
  void aServerWithoutTheRequiredTlsGetsNeitherMessageNorPassword() {
    ScriptedSmtp server = new ScriptedSmtp();
    send(server, Map.of("tls", "starttls", "user", "u", "password", "s3cret"));

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.detail().en()).contains("no secure connection");
    assertThat(server.commands()).noneMatch(line -> line.startsWith("AUTH"));
  }

  @Test
  void aServerThatDoesNotSpeakTlsIsDeferred() {
    send(new ScriptedSmtp(), Map.of("tls", "tls"));

    assertThat(outcome).isInstanceOf(Deferred.class);
    assertThat(outcome.detail().en()).contains("no secure connection");
  }

  @Test
  void aWrongPasswordIsRefusedAndNotRepeated() {
    ScriptedSmtp server =
        new ScriptedSmtp()
            .answering("EHLO", "250-mail.example\r\n250 AUTH PLAIN")
            .answering("AUTH", "535 5.7.8 wrong password s3cret");
    send(server, Map.of("user", "u", "password", "s3cret"));

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.detail().en()).contains("535").doesNotContain("s3cret");
  }

  @Test
  void aLoginThatFailsForNowIsDeferred() {
    ScriptedSmtp server =
        new ScriptedSmtp()
            .answering("EHLO", "250-mail.example\r\n250 AUTH PLAIN")
            .answering("AUTH", "454 4.7.0 directory is down");
    send(server, Map.of("user", "u", "password", "s3cret"));

    assertThat(outcome).isInstanceOf(Deferred.class);
  }

  private DeliveryOutcome send(ScriptedSmtp script) {
    return send(script, Map.of());
  }

  private DeliveryOutcome sendImpatiently(ScriptedSmtp script) {
    return send(script, Map.of("timeout", "PT0.5S"));
  }

  private DeliveryOutcome send(ScriptedSmtp script, Map<String, String> more) {
    try (ScriptedServer server = new ScriptedServer(script)) {
      outcome = send(server.port(), more);
      return outcome;
    }
  }

  private DeliveryOutcome send(int port, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put("from", "tocsin@example.com");
    settings.put("timeout", "30");
    settings.putAll(more);
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> channel.send(SampleMessage.to("lead@example.com"), settings));
  }
}
