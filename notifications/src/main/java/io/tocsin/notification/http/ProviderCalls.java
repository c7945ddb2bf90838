package io.tocsin.notification.http;

import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.notification.Attempts;
import io.tocsin.notification.http.Reply.Answer;
import io.tocsin.notification.http.Reply.NoAnswer;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Posts to providers. Each call ends within its time-out, whatever the provider does: a connection
 * that is not taken, headers that do not come, a body that drips. Redirects are answers, not
 * followed: a secret URL is for its own host only.
 */
@ApplicationScoped
public class ProviderCalls {

  /** More of a response than this is not read, in bytes. */
  public static final int LONGEST_BODY = 8 * 1024;

  /** HTTP/1.1, where a request's way is simple: connected, written, answered. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Posts JSON once; the client repeats nothing by itself. */
  public Reply postJson(URI uri, byte[] json, Attempts attempts) {
    HandedOver request = new HandedOver(json);
    BoundedBody response = new BoundedBody(LONGEST_BODY);
    HttpRequest post =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Tocsin")
            .POST(request)
            .build();
    CompletableFuture<HttpResponse<String>> call = CLIENT.sendAsync(post, response);
    try {
      HttpResponse<String> answer = call.get(attempts.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(answer.statusCode(), answer.headers(), answer.body(), true);
    } catch (TimeoutException e) {
      call.cancel(true);
      return partOf(response)
          .orElseGet(() -> noAnswer(request, attempts.silentAfter(), attempts.silent()));
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return noAnswer(request, Attempts.interrupted(), Attempts.interrupted());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return partOf(response)
          .orElseGet(() -> noAnswer(request, attempts.brokeAfter(), whyNotSent(cause, attempts)));
    }
  }

  /** The provider's decision is in the status, even when the body breaks off. */
  private static Optional<Reply> partOf(BoundedBody response) {
    return response
        .head()
        .map(head -> new Answer(head.statusCode(), head.headers(), response.soFar(), false));
  }

  private static Reply noAnswer(HandedOver request, LocalText after, LocalText before) {
    return new NoAnswer(
        request.begun() ? new Uncertain(after) : new Deferred(before, Optional.empty()));
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
