package io.tocsin.bench;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as a provider took it.
 *
 * @param saysRepeat whether its text tells the reader that it may have come before
 * @param at when all of it had been read, before it was answered
 */
record Taken(String channel, String delivery, boolean saysRepeat, Instant at) {

  private static final String REPEAT = "You may have received this message before";

  static Taken of(String channel, String delivery, String text) {
    return new Taken(channel, delivery, text.contains(REPEAT), Instant.now());
  }

  /** What a mail server has, whose mails carry the delivery's id as their own. */
  static List<Taken> mails(GreenMail server) throws MessagingException, IOException {
    List<Taken> all = new ArrayList<>();
    for (StoredMessage stored : server.getManagers().getImapHostManager().getAllMessages()) {
      MimeMessage mail = stored.getMimeMessage();
      String id = mail.getMessageID().replaceAll("^<|@.*$", "");
      boolean repeat = MailText.of(mail).contains(REPEAT);
      all.add(new Taken(FiveMessages.MAIL, id, repeat, stored.getReceivedDate().toInstant()));
    }
    return all;
  }
}
