package io.tocsin.notification.smtp;

import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.notification.Attempts;
import io.tocsin.text.LocalText;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What a failed call to a mail server means. Only the API of Jakarta Mail is known here, whose
 * exceptions carry the server's reply in their text: {@code 550 5.1.1 no such user}.
 */
final class SmtpFailure {

  private static final Pattern REPLY = Pattern.compile("(?:^|response: )([45]\\d\\d)(?=[ -])");
  private static final String NO_STARTTLS = "STARTTLS is required";

  private final List<Throwable> chain;
  private final Attempts attempts;

  SmtpFailure(Throwable failure, Attempts attempts) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    this.chain = new ArrayList<>();
    this.attempts = attempts;
    collect(failure, seen);
  }

  /**
   * @param handedOver whether the whole message had been written
   * @param expired whether we hung up because the time was over
   */
  DeliveryOutcome outcome(boolean handedOver, boolean expired) {
    Optional<String> reply = reply();
    if (reply.isPresent()) {
      LocalText detail = attempts.answered(reply.get());
      return reply.get().startsWith("4")
          ? new Deferred(detail, Optional.empty())
          : new Refused(detail);
    }
    boolean silent = expired || caused(SocketTimeoutException.class).isPresent();
    if (handedOver) {
      return new Uncertain(silent ? attempts.silentAfter() : attempts.brokeAfter());
    }
    Optional<? extends Throwable> noLogin = caused(AuthenticationFailedException.class);
    if (noLogin.isPresent()) {
      return new Refused(attempts.answered(text(noLogin.get())));
    }
    return text(chain.get(0)).startsWith(NO_STARTTLS)
        ? new Refused(attempts.insecure(text(chain.get(0))))
        : new Deferred(silent ? attempts.silent() : whyNotSent(), Optional.empty());
  }

  private LocalText whyNotSent() {
    Optional<? extends Throwable> tls = caused(SSLException.class);
    if (tls.isPresent()) {
      return attempts.insecure(text(tls.get()));
    }
    if (caused(UnknownHostException.class).isPresent()) {
      return attempts.nameUnknown();
    }
    return caused(ConnectException.class).isPresent()
        ? attempts.connectionRefused()
        : attempts.brokeBefore(text(chain.get(chain.size() - 1)));
  }

  /** The most specific reply: that about the recipient comes before the general one. */
  private Optional<String> reply() {
    for (int i = chain.size() - 1; i >= 0; i--) {
      Matcher matcher = REPLY.matcher(text(chain.get(i)));
      if (matcher.find()) {
        return Optional.of(text(chain.get(i)).substring(matcher.start(1)));
      }
    }
    return Optional.empty();
  }

  private <T extends Throwable> Optional<T> caused(Class<T> kind) {
    return chain.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private void collect(Throwable failure, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return;
    }
    chain.add(failure);
    if (failure instanceof MessagingException mail && mail.getNextException() != null) {
      collect(mail.getNextException(), seen);
    }
    if (failure.getCause() != null) {
      collect(failure.getCause(), seen);
    }
  }

  private static String text(Throwable failure) {
    return String.valueOf(failure.getMessage()).strip();
  }
}
