package io.tocsin.notification.smtp;

import io.tocsin.delivery.Message;
import io.tocsin.incident.Severity;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;

/**
 * A message as mail. Its Message-ID is the delivery's, so that repeats of one delivery are one mail
 * to programs that look; all mails of an incident refer to the same id and so form a thread. It
 * knows whether its last byte was handed over: what breaks after that may have been sent.
 */
final class IncidentMail extends MimeMessage {

  private static final String UTF_8 = "UTF-8";

  private final String id;
  private boolean handedOver;

  IncidentMail(
      Session session, Message message, InternetAddress to, SmtpSettings settings, Instant now)
      throws MessagingException {
    super(session);
    id = messageId(message.deliveryId(), settings);
    setFrom(settings.from());
    setRecipient(RecipientType.TO, to);
    setSubject(message.subject().replaceAll("[\\r\\n]+", " "), UTF_8);
    setSentDate(Date.from(now));
    String thread = messageId("incident-" + message.thread(), settings);
    setHeader("References", thread);
    setHeader("In-Reply-To", thread);
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    setHeader("Content-Language", message.locale().toLanguageTag());
    if (message.severity() == Severity.P0) {
      setHeader("Importance", "high");
      setHeader("X-Priority", "1");
    }
    fill(message);
    saveChanges();
  }

  boolean handedOver() {
    return handedOver;
  }

  private void fill(Message message) throws MessagingException {
    if (message.html().isEmpty()) {
      setText(lines(message.plainText()), UTF_8);
      return;
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(lines(message.plainText()), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(lines(message.html().get()), UTF_8, "html");
    setContent(new MimeMultipart("alternative", text, html));
  }

  /** Base64 hides the ends of lines from the transport, which would else make them CRLF. */
  private static String lines(String text) {
    return text.replaceAll("\\R", "\r\n");
  }

  private static String messageId(String name, SmtpSettings settings) {
    return "<" + name.replaceAll("[^A-Za-z0-9-]", "-") + "@" + settings.domain() + ">";
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    super.writeTo(out, ignored);
    out.flush();
    handedOver = true;
  }
}
