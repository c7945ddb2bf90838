package io.tocsin.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tocsin.evidence.ProbeResult.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StreamCorruptedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Tells from an exception why a target was not seen. */
public final class Reasons {

  private static final int DEEPEST = 10;

  private Reasons() {}

  public static Reason of(Throwable thrown) {
    return causes(thrown)
        .map(Reasons::one)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Reason.OTHER);
  }

  /** What the innermost cause says, for outer ones often only say that something failed. */
  public static String said(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? thrown.getMessage() : cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }

  /** Outside first: a driver that knows better than the socket under it is asked first. */
  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(DEEPEST);
  }

  private static Optional<Reason> one(Throwable thrown) {
    if (thrown instanceof Unusable unusable) {
      return Optional.of(unusable.reason());
    }
    if (thrown instanceof SQLException sql) {
      return ofSqlState(sql);
    }
    if (thrown instanceof InterruptedException || thrown instanceof ClosedByInterruptException) {
      return Optional.of(Reason.INTERRUPTED);
    }
    if (thrown instanceof UnknownHostException) {
      return Optional.of(Reason.NAME_NOT_FOUND);
    }
    if (thrown instanceof SSLException) {
      return Optional.of(Reason.TLS);
    }
    return ofSocket(thrown).or(() -> ofContent(thrown));
  }

  private static Optional<Reason> ofSocket(Throwable thrown) {
    if (thrown instanceof SocketTimeoutException
        || thrown instanceof InterruptedIOException
        || thrown instanceof TimeoutException) {
      return Optional.of(Reason.TIMED_OUT);
    }
    if (thrown instanceof AccessDeniedException) {
      return Optional.of(Reason.AUTHENTICATION);
    }
    if (!(thrown instanceof SocketException)) {
      return Optional.empty();
    }
    String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("timed out")) {
      return Optional.of(Reason.TIMED_OUT);
    }
    if (message.contains("permission denied")) {
      return Optional.of(Reason.AUTHENTICATION);
    }
    if (thrown instanceof NoRouteToHostException || message.contains("unreachable")) {
      return Optional.of(Reason.OTHER);
    }
    // A Unix socket whose file is not there is a server that is not there.
    boolean refused = thrown instanceof ConnectException || message.contains("no such file");
    return Optional.of(refused ? Reason.REFUSED : Reason.RESET);
  }

  private static Optional<Reason> ofContent(Throwable thrown) {
    if (thrown instanceof EOFException
        || thrown instanceof ConnectionClosedException
        || thrown instanceof NoHttpResponseException
        || brokeOff(thrown)) {
      return Optional.of(Reason.RESET);
    }
    boolean garbled =
        thrown instanceof JsonProcessingException
            || thrown instanceof HttpException
            || thrown instanceof ProtocolException
            || thrown instanceof StreamCorruptedException
            || (thrown instanceof ClientProtocolException && thrown.getCause() == null);
    return garbled ? Optional.of(Reason.NOT_UNDERSTOOD) : Optional.empty();
  }

  /** Channels have no exception of their own for it. */
  private static boolean brokeOff(Throwable thrown) {
    return thrown.getClass() == IOException.class
        && String.valueOf(thrown.getMessage()).matches("Broken pipe|Connection reset.*");
  }

  private static Optional<Reason> ofSqlState(SQLException thrown) {
    String state = String.valueOf(thrown.getSQLState());
    if (state.startsWith("28")) {
      return Optional.of(Reason.AUTHENTICATION);
    }
    if (state.equals("08004")) {
      // The driver's own refusal: no password for a server that wants one, or no TLS.
      boolean tls = String.valueOf(thrown.getMessage()).contains("SSL");
      return Optional.of(tls ? Reason.TLS : Reason.AUTHENTICATION);
    }
    if (state.equals("08P01")) {
      return Optional.of(Reason.NOT_UNDERSTOOD);
    }
    return Optional.empty();
  }
}
