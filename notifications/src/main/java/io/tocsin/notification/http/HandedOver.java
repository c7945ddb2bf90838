package io.tocsin.notification.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** A request's body that knows whether the client has begun to send it. */
final class HandedOver implements BodyPublisher {

  private final BodyPublisher body;
  private volatile boolean begun;

  HandedOver(byte[] bytes) {
    body = BodyPublishers.ofByteArray(bytes);
  }

  boolean begun() {
    return begun;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    begun = true;
    body.subscribe(subscriber);
  }
}
