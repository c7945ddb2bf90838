package io.tocsin.notification.http;

import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.http.Reply.Answer;
import io.tocsin.notification.http.Reply.NoAnswer;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Calls providers. Each call ends within its time-out, whatever the provider does: a connection
 * that is not taken, headers that do not come, a body that drips. Redirects are answers, not
 * followed: a secret URL is for its own host only.
 */
@ApplicationScoped
public class ProviderCalls {

  /** HTTP/1.1, where a request's way is simple: connected, written, answered. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Asks once; the client repeats nothing by itself that changes anything. */
  public Reply ask(ProviderCall call, Attempts attempts) {
    HandedOver request = new HandedOver(call.body());
    BoundedBody response = new BoundedBody(call.longestAnswer());
    CompletableFuture<HttpResponse<String>> asked =
        CLIENT.sendAsync(request(call, request), response);
    try {
      HttpResponse<String> answer = asked.get(attempts.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (TimeoutException e) {
      asked.cancel(true);
      return failedAnswer(response)
          .orElseGet(() -> noAnswer(call, request, attempts.silentAfter(), attempts.silent()));
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      return noAnswer(call, request, Attempts.interrupted(), Attempts.interrupted());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (neverConnected(cause)) {
        return new NoAnswer(new Deferred(whyNotSent(cause, attempts), Optional.empty()));
      }
      return failedAnswer(response)
          .orElseGet(
              () -> noAnswer(call, request, attempts.brokeAfter(), whyNotSent(cause, attempts)));
    }
  }

  /** The client may take the body while the handshake fails; none of it goes out then. */
  private static boolean neverConnected(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof SSLHandshakeException || isPlaintext(each));
  }

  /** The JDK has no class of its own for an answer in plain text. */
  private static boolean isPlaintext(Throwable cause) {
    return cause instanceof SSLException
        && String.valueOf(cause.getMessage()).contains("plaintext connection");
  }

  private static HttpRequest request(ProviderCall call, HandedOver body) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(call.uri())
            .header("User-Agent", "Tocsin")
            .method(call.method(), call.body().length == 0 ? BodyPublishers.noBody() : body);
    call.headers().forEach(builder::header);
    return builder.build();
  }

  /** A bad status decides, even when the body breaks off; a good one needs its body. */
  private static Optional<Reply> failedAnswer(BoundedBody response) {
    return response
        .head()
        .<Reply>map(head -> new Answer(head.statusCode(), head.headers(), response.soFar()))
        .filter(answer -> !((Answer) answer).good());
  }

  private static Reply noAnswer(
      ProviderCall call, HandedOver request, LocalText after, LocalText before) {
    if (!request.begun()) {
      return new NoAnswer(new Deferred(before, Optional.empty()));
    }
    return new NoAnswer(
        call.repeatable() ? new Deferred(after, Optional.empty()) : new Uncertain(after));
  }

  private static LocalText whyNotSent(Throwable cause, Attempts attempts) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
        return attempts.nameUnknown();
      }
      if (each instanceof SSLException) {
        return attempts.insecure(String.valueOf(each.getMessage()));
      }
    }
    return cause instanceof ConnectException
        ? attempts.connectionRefused()
        : attempts.brokeBefore(cause.getClass().getSimpleName());
  }
}
