package io.tocsin.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** The decoded text of all parts of a mail. */
final class MailText {

  private MailText() {}

  static String of(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    if (!(content instanceof Multipart parts)) {
      return content.toString();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      text.append(of(parts.getBodyPart(i)));
    }
    return text.toString();
  }
}
