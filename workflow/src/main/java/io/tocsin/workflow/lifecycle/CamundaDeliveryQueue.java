package io.tocsin.workflow.lifecycle;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;

/** Queues deliveries as processes of one step each; a dead letter waits in its process. */
@ApplicationScoped
class CamundaDeliveryQueue implements DeliveryQueue {

  static final String PROCESS = "delivery";
  static final String DELIVERY = "deliveryId";

  private final RuntimeService runtime;
  private final ExternalTaskService tasks;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CamundaDeliveryQueue() {
    this(null, null);
  }

  @Inject
  public CamundaDeliveryQueue(RuntimeService runtime, ExternalTaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void enqueue(DeliveryId delivery, String channel, int priority) {
    runtime.startProcessInstanceByKey(
        PROCESS,
        key(delivery),
        Map.of(
            DELIVERY,
            delivery.value(),
            "topic",
            Variables.DELIVERY_TOPIC + channel,
            Variables.PRIORITY,
            priority));
  }

  @Override
  public void resend(DeliveryId delivery, String channel, int priority) {
    boolean waiting =
        !runtime
            .createMessageCorrelation("ResendRequested")
            .processInstanceBusinessKey(key(delivery))
            .correlateAllWithResult()
            .isEmpty();
    if (!waiting && !stillQueued(delivery)) {
      enqueue(delivery, channel, priority);
    }
  }

  /** It had ended while its work waited for the next try, which is now. */
  private boolean stillQueued(DeliveryId delivery) {
    List<ExternalTask> queued =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(key(delivery), PROCESS)
            .list()
            .stream()
            .flatMap(
                process ->
                    tasks
                        .createExternalTaskQuery()
                        .processInstanceId(process.getId())
                        .list()
                        .stream())
            .toList();
    queued.forEach(task -> tasks.unlock(task.getId()));
    return !queued.isEmpty();
  }

  /** Not an incident's key, so that no message for an incident ever reaches a delivery. */
  private static String key(DeliveryId delivery) {
    return "delivery:" + delivery.value();
  }
}
