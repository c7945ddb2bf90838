package io.tocsin.notification.http;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the beginning of a response, keeps it when the rest never comes, and hangs up on a body
 * that does not end.
 */
final class BoundedBody implements BodyHandler<String>, BodySubscriber<String> {

  private final byte[] bytes;
  private final CompletableFuture<String> text = new CompletableFuture<>();
  private int length;
  private Flow.@Nullable Subscription subscription;
  private @Nullable ResponseInfo head;

  BoundedBody(int limit) {
    bytes = new byte[limit];
  }

  /** Status and headers, once they have arrived. */
  synchronized Optional<ResponseInfo> head() {
    return Optional.ofNullable(head);
  }

  /** What has arrived so far. */
  synchronized String soFar() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized BodySubscriber<String> apply(ResponseInfo responseInfo) {
    head = responseInfo;
    return this;
  }

  @Override
  public CompletionStage<String> getBody() {
    return text;
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      int taken = Math.min(buffer.remaining(), bytes.length - length);
      buffer.get(bytes, length, taken);
      length += taken;
    }
    if (length == bytes.length) {
      if (subscription != null) {
        subscription.cancel();
      }
      text.complete(soFar());
    }
  }

  @Override
  public void onError(Throwable throwable) {
    text.completeExceptionally(throwable);
  }

  @Override
  public void onComplete() {
    text.complete(soFar());
  }
}
