package io.tocsin.delivery;

import io.tocsin.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A channel that answers what the test says and keeps what it was given. */
public final class FakeChannel implements Channel {

  private final List<Message> sent = new ArrayList<>();
  private boolean inOrder;
  private Supplier<DeliveryOutcome> answer =
      () -> new DeliveryOutcome.Accepted("id-1", LocalText.verbatim("250 ok"));

  public FakeChannel answering(Supplier<DeliveryOutcome> next) {
    answer = next;
    return this;
  }

  public List<Message> sent() {
    return sent;
  }

  public FakeChannel inOrder(boolean keeps) {
    inOrder = keeps;
    return this;
  }

  @Override
  public boolean inOrder() {
    return inOrder;
  }

  public Channels alone() {
    return new Channels(List.of(this));
  }

  @Override
  public String kind() {
    return "fake";
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> settings) {
    sent.add(message);
    return answer.get();
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    return Set.of("", "nowhere").contains(settings.getOrDefault("host", ""))
        ? List.of("host")
        : List.of();
  }
}
