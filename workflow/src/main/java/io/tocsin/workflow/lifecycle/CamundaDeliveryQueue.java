package io.tocsin.workflow.lifecycle;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** Queues deliveries as processes of one step each; a dead letter waits in its process. */
@ApplicationScoped
class CamundaDeliveryQueue implements DeliveryQueue {

  static final String PROCESS = "delivery";
  static final String DELIVERY = "deliveryId";
  static final String TOPIC = "delivery-";

  private final RuntimeService runtime;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CamundaDeliveryQueue() {
    this(null);
  }

  @Inject
  public CamundaDeliveryQueue(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void enqueue(DeliveryId delivery, String channelKind, int priority) {
    runtime.startProcessInstanceByKey(
        PROCESS,
        key(delivery),
        Map.of(
            DELIVERY,
            delivery.value(),
            "topic",
            TOPIC + channelKind,
            Variables.PRIORITY,
            priority));
  }

  @Override
  public void resend(DeliveryId delivery, String channelKind, int priority) {
    boolean waiting =
        !runtime
            .createMessageCorrelation("ResendRequested")
            .processInstanceBusinessKey(key(delivery))
            .correlateAllWithResult()
            .isEmpty();
    if (!waiting) {
      enqueue(delivery, channelKind, priority);
    }
  }

  /** Not an incident's key, so that no message for an incident ever reaches a delivery. */
  private static String key(DeliveryId delivery) {
    return "delivery:" + delivery.value();
  }
}
