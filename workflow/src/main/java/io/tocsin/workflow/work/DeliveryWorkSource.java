package io.tocsin.workflow.work;

import io.tocsin.delivery.Channels;
import io.tocsin.delivery.SendingDelivery;
import io.tocsin.plan.Plans;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;

/**
 * One topic for each channel of the plan, so that a provider that hangs holds up nothing else, and
 * for each one of which something still waits: its channel may be gone from the plan, which is then
 * recorded.
 */
@ApplicationScoped
class DeliveryWorkSource implements WorkSource {

  private final Plans plans;
  private final ExternalTaskService tasks;
  private final Channels channels;
  private final SendingDelivery sending;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DeliveryWorkSource() {
    this(null, null, null, null);
  }

  @Inject
  public DeliveryWorkSource(
      Plans plans, ExternalTaskService tasks, Channels channels, SendingDelivery sending) {
    this.plans = plans;
    this.tasks = tasks;
    this.channels = channels;
    this.sending = sending;
  }

  @Override
  public List<Work<?, ?>> work() {
    Stream<String> planned =
        plans.current().channels().stream()
            .map(channel -> Variables.DELIVERY_TOPIC + channel.key());
    Stream<String> waiting =
        tasks.getTopicNames().stream().filter(topic -> topic.startsWith(Variables.DELIVERY_TOPIC));
    return Stream.concat(planned, waiting)
        .distinct()
        .<Work<?, ?>>map(topic -> new DeliveryWork(topic, channels, sending))
        .toList();
  }
}
