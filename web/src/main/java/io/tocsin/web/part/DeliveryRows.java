package io.tocsin.web.part;

import io.tocsin.account.Role;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Delivery;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Messages and what became of them (spec, N3). */
@ApplicationScoped
public class DeliveryRows {

  private final Deliveries deliveries;
  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DeliveryRows() {
    this(null, null, null);
  }

  @Inject
  DeliveryRows(Deliveries deliveries, Plans plans, Visitor visitor) {
    this.deliveries = deliveries;
    this.plans = plans;
    this.visitor = visitor;
  }

  /** What waits for a person first, then the newest. */
  public List<DeliveryRow> of(IncidentId incident) {
    return rows(deliveries.of(incident));
  }

  /**
   * The same of letters of one kind.
   *
   * @param limit the newest, at most this many
   */
  public List<DeliveryRow> letters(String kind, int limit) {
    return rows(deliveries.letters(kind, limit));
  }

  private List<DeliveryRow> rows(List<Delivery> found) {
    return found.stream()
        .sorted(
            Comparator.comparing((Delivery delivery) -> !deadLetter(delivery))
                .thenComparing(Delivery::createdAt, Comparator.reverseOrder()))
        .map(this::row)
        .toList();
  }

  private static boolean deadLetter(Delivery delivery) {
    return switch (delivery.state()) {
      case FAILED, UNKNOWN -> true;
      default -> false;
    };
  }

  private DeliveryRow row(Delivery delivery) {
    Locale locale = visitor.locale();
    Plan plan = plans.current();
    String contact = delivery.key().recipient();
    String channel = delivery.key().channel();
    return new DeliveryRow(
        delivery.id().value(),
        plan.nameOfChannel(channel).in(locale),
        plan.nameOf(contact).in(locale),
        event(delivery.key().event()),
        delivery.state().name(),
        delivery.attempts().isEmpty() ? Optional.empty() : delivery.nextTryAt(),
        delivery.attempts().stream()
            .map(
                attempt ->
                    new DeliveryRow.Attempt(
                        attempt.at(),
                        Messages.say(locale, "delivery.outcome." + attempt.outcome()),
                        attempt.detail().in(locale)))
            .toList(),
        delivery.state().resendable() && visitor.may(Role.RESPONDER));
  }

  /** {@code page:P0:1:2} is a page, whatever follows; kinds that came later show as they are. */
  private String event(String event) {
    String key = "delivery.event." + event.split(":", 2)[0];
    return Messages.has(visitor.locale(), key) ? Messages.say(visitor.locale(), key) : event;
  }
}
