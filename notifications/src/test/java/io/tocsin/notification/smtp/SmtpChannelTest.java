package io.tocsin.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.Message;
import io.tocsin.notification.SampleMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpChannelTest {

  private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");

  private final GreenMail mail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  private final SmtpChannel channel = new SmtpChannel(Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void theMailReadsRightInChinese() throws MessagingException, IOException {
    assertThat(send(SampleMessage.to("lead@example.com"), Map.of())).isInstanceOf(Accepted.class);

    MimeMessage got = received();
    assertThat(got.getSubject()).isEqualTo("[P0] 网站宕机：502 & <!channel>");
    assertThat(got.getHeader("Subject", null)).isASCII();
    MimeMultipart parts = (MimeMultipart) got.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertPart(parts.getBodyPart(0), "text/plain", "应用无响应\r\n第一步：检查容器状态");
    assertPart(parts.getBodyPart(1), "text/html", "<p>应用无响应</p>");
  }

  @Test
  void theMailSaysWhatItIs() throws MessagingException {
    Accepted accepted = (Accepted) send(SampleMessage.to("lead@example.com"), Map.of());

    MimeMessage got = received();
    assertThat(got.getMessageID()).isEqualTo("<d-4711@example.com>");
    assertThat(accepted.providerId()).isEqualTo("<d-4711@example.com>");
    assertThat(got.getHeader("References")).containsExactly("<incident-42@example.com>");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getHeader("Importance")).containsExactly("high");
    assertThat(got.getHeader("Content-Language")).containsExactly("zh-CN");
    assertThat(got.getSentDate()).isEqualTo(Date.from(NOW));
    assertThat(got.getFrom()[0]).hasToString("Tocsin <tocsin@example.com>");
    assertThat(got.getAllRecipients()).hasSize(1);
    assertThat(got.getAllRecipients()[0]).hasToString("lead@example.com");
  }

  @Test
  void aSubjectCannotAddAHeader() throws MessagingException, IOException {
    assertThat(send(SampleMessage.plain("team@example.com"), Map.of()))
        .isInstanceOf(Accepted.class);

    MimeMessage got = received();
    assertThat(got.getSubject()).isEqualTo("Slow Bcc: everybody@example.com");
    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(got.getHeader("Importance")).isNull();
    assertThat(got.getContent()).isEqualTo("plain");
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void signsInWhereTheServerAsksForIt() {
    mail.setUser("tocsin@example.com", "tocsin", "s3cret");
    Map<String, String> login = Map.of("user", "tocsin", "password", "s3cret");

    assertThat(send(SampleMessage.to("lead@example.com"), login)).isInstanceOf(Accepted.class);
    assertThat(
            send(SampleMessage.to("lead@example.com"), Map.of("user", "tocsin", "password", "no")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() {
    Map<String, String> tls =
        Map.of("tls", "tls", "port", String.valueOf(mail.getSmtps().getPort()));

    DeliveryOutcome outcome = send(SampleMessage.to("lead@example.com"), tls);

    assertThat(outcome).isInstanceOf(Deferred.class);
    assertThat(outcome.detail().en()).contains("no secure connection");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "lead", "lead@", "a@b, c@d", "lead@example.com\r\nRCPT TO:<x@y>", "#a"})
  void whatIsNotOneAddressIsRefused(String recipient) {
    assertThat(send(SampleMessage.to(recipient), Map.of())).isInstanceOf(Refused.class);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "host, ''",
    "from, ''",
    "from, nobody",
    "from, 'a@b, c@d'",
    "port, mail",
    "port, 70000",
    "port, 0",
    "tls, maybe",
    "timeout, soon"
  })
  void aSettingThatIsMissingOrWrongIsNamed(String name, String value) {
    Map<String, String> settings = settings(Map.of(name, value));

    assertThat(channel.missing(settings)).containsExactly(name);
    DeliveryOutcome outcome = channel.send(SampleMessage.to("lead@example.com"), settings);
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.detail().en()).endsWith("missing or wrong: " + name + ".");
  }

  @Test
  void aUserNeedsAPassword() {
    assertThat(channel.missing(settings(Map.of("user", "u")))).isEqualTo(List.of("password"));
  }

  @ParameterizedTest
  @CsvSource({"none, 25", "starttls, 587", "tls, 465"})
  void thePortFollowsFromTheKindOfConnection(String tls, int port) {
    Map<String, String> settings = settings(Map.of("tls", tls, "port", ""));

    assertThat(SmtpSettings.of(settings).port()).isEqualTo(port);
  }

  private static void assertPart(BodyPart part, String type, String text)
      throws MessagingException, IOException {
    assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("charset=UTF-8");
    assertThat(part.getContent()).isEqualTo(text);
  }

  private DeliveryOutcome send(Message message, Map<String, String> more) {
    return channel.send(message, settings(more));
  }

  private Map<String, String> settings(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", "127.0.0.1");
    settings.put("port", String.valueOf(mail.getSmtp().getPort()));
    settings.put("from", "Tocsin <tocsin@example.com>");
    settings.putAll(more);
    return settings;
  }

  private MimeMessage received() {
    MimeMessage[] all = mail.getReceivedMessages();
    assertThat(all).hasSize(1);
    return all[0];
  }
}
