package io.tocsin.bench;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * From the moment in which the caller has the 202 in its hand to the moment in which the mail
 * server has the incident's first mail. One alert at a time: the next is sent when everything that
 * the last one set off is at rest.
 */
final class MailLatency {

  private static final long PATIENCE_MILLIS = 30_000;

  private final Intake intake;
  private final GreenMail mail;

  MailLatency(Intake intake, GreenMail mail) {
    this.intake = intake;
    this.mail = mail;
  }

  /** One alert's latency in milliseconds; zero if the mail was there before the answer. */
  Sample measure() throws Exception {
    mail.purgeEmailFromAllMailboxes();
    long sent = System.nanoTime();
    String incident = intake.openIncident();
    long accepted = System.nanoTime();
    awaitMailOf(incident);
    long received = System.nanoTime();
    Burst.awaitRest(() -> intake.settled(incident));
    return new Sample((accepted - sent) / 1e6, (received - accepted) / 1e6);
  }

  private void awaitMailOf(String incident) throws Exception {
    for (int seen = 0; ; seen++) {
      if (!mail.waitForIncomingEmail(PATIENCE_MILLIS, seen + 1)) {
        throw new TimeoutException("no mail of incident " + incident);
      }
      if (isOf(incident, mail.getReceivedMessages()[seen])) {
        return;
      }
    }
  }

  private static boolean isOf(String incident, MimeMessage message)
      throws MessagingException, IOException {
    return MailText.of(message).contains(incident);
  }

  /**
   * @param answer milliseconds from sending the alert to its 202
   * @param mail milliseconds from the 202 to the first mail
   */
  record Sample(double answer, double mail) {}
}
