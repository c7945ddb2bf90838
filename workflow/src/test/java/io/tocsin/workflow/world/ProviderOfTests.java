package io.tocsin.workflow.world;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stands for the channels of one kind: hands over to the outside and is never short of settings.
 */
class ProviderOfTests implements Channel {

  /** Those whose messages about an incident are one conversation. */
  private static final Set<String> IN_ORDER =
      Set.of("github-issue", "alertmanager", "grafana-annotation", "webhook");

  private final String kind;
  private final Outside outside;

  ProviderOfTests(String kind, Outside outside) {
    this.kind = kind;
    this.outside = outside;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public boolean inOrder() {
    return IN_ORDER.contains(kind);
  }

  @Override
  public boolean rings() {
    return kind.equals("twilio-call");
  }

  @Override
  public DeliveryOutcome send(Message message, Map<String, String> settings) {
    return outside.offer(kind, message);
  }

  @Override
  public List<String> missing(Map<String, String> settings) {
    return List.of();
  }
}
