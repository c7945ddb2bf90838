package io.tocsin.notification.smtp;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.Message;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Mail to a person or a list (spec, N2).
 *
 * <p>Settings: {@code host}, {@code from}; {@code port} (default by {@code tls}: 25, 587, 465),
 * {@code tls} ({@code none}, {@code starttls}, {@code tls}), {@code user} and {@code password},
 * {@code timeout}.
 */
@ApplicationScoped
class SmtpChannel implements Channel {

  private final Clock clock;

  @Inject
  SmtpChannel(Clock clock) {
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected SmtpChannel() {
    this(null);
  }

  @Override
  public String kind() {
    return "smtp";
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    return SmtpSettings.missing(settings);
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> settings) {
    List<String> missing = missing(settings);
    if (!missing.isEmpty()) {
      return new Refused(Attempts.settings(missing));
    }
    Optional<InternetAddress> to = SmtpSettings.address(message.recipient());
    return to.isPresent()
        ? send(message, to.get(), SmtpSettings.of(settings))
        : new Refused(Attempts.notAnAddress());
  }

  private DeliveryOutcome send(Message message, InternetAddress to, SmtpSettings server) {
    Masking masking = Masking.of(List.of(server.password().orElse(""), to.getAddress()));
    Attempts attempts = new Attempts(server.toString(), server.timeout(), masking);
    try (WatchedSockets sockets = new WatchedSockets(server.timeout())) {
      Optional<DeliveryOutcome> unresolved = resolve(server, attempts);
      return unresolved.isPresent()
          ? unresolved.get()
          : send(message, to, server, sockets, attempts);
    }
  }

  private DeliveryOutcome send(
      Message message,
      InternetAddress to,
      SmtpSettings server,
      WatchedSockets sockets,
      Attempts attempts) {
    Properties properties = server.properties();
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    Session session = Session.getInstance(properties);
    boolean handedOver = false;
    try {
      IncidentMail mail = new IncidentMail(session, message, to, server, clock.instant());
      Transport transport = session.getTransport("smtp");
      try {
        transport.connect(
            server.host(),
            server.port(),
            server.user().orElse(null),
            server.password().orElse(null));
        transport.sendMessage(mail, new Address[] {to});
      } finally {
        handedOver = mail.handedOver();
        hangUp(transport);
      }
      return new Accepted(mail.getMessageID(), attempts.taken());
    } catch (MessagingException e) {
      return new SmtpFailure(e, attempts).outcome(handedOver, sockets.expired());
    }
  }

  /** The resolver knows no time-out, so it is asked first, and not for longer than the call may. */
  private static Optional<DeliveryOutcome> resolve(SmtpSettings server, Attempts attempts) {
    CompletableFuture<InetAddress> lookup =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return InetAddress.getByName(server.host());
              } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
              }
            });
    try {
      lookup.get(server.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(new Deferred(attempts.nameUnknown(), Optional.empty()));
    } catch (TimeoutException e) {
      return Optional.of(new Deferred(attempts.silent(), Optional.empty()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Deferred(Attempts.interrupted(), Optional.empty()));
    }
  }

  private static void hangUp(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // The outcome is known; a farewell that fails changes nothing.
    }
  }
}
