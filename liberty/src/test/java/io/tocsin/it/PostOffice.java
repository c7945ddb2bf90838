package io.tocsin.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A mail server that can close and open again on its port; what it took it remembers. */
final class PostOffice implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ServerSetup address;
  private final List<MimeMessage> before = new CopyOnWriteArrayList<>();
  private volatile GreenMail mail;

  private PostOffice(int port) {
    address = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
    address.setServerStartupTimeout(PATIENCE.toMillis());
    mail = start();
  }

  static PostOffice open() throws IOException {
    return new PostOffice(TocsinServer.freePort());
  }

  private GreenMail start() {
    GreenMail started = new GreenMail(address);
    started.start();
    return started;
  }

  int port() {
    return address.getPort();
  }

  /** All mails that were taken, one for each time. */
  List<MimeMessage> mails() {
    return Stream.concat(before.stream(), Stream.of(mail.getReceivedMessages())).toList();
  }

  /** The mails that reached an address, as text. */
  List<String> mailTo(String address) {
    return Stream.of(mail.getReceivedMessagesForDomain(address))
        .map(GreenMailUtil::getWholeMessage)
        .toList();
  }

  /** Refuses connections from now on. */
  @Override
  public void close() {
    mail.stop();
    before.addAll(List.of(mail.getReceivedMessages()));
  }

  void reopen() {
    mail = start();
  }
}
