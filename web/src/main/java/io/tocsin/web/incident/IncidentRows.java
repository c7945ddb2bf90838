package io.tocsin.web.incident;

import io.tocsin.incident.Incident;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Service;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.ClockView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Incidents as their reader sees them in a list. */
@ApplicationScoped
public class IncidentRows {

  private final Plans plans;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected IncidentRows() {
    this(null, null, null);
  }

  @Inject
  public IncidentRows(Plans plans, Visitor visitor, Clock clock) {
    this.plans = plans;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** What it is called where it is one of several things: whether it is a drill, number, title. */
  public String named(Incident incident) {
    return Messages.say(
        visitor.locale(),
        incident.drill() ? "task.ofDrill" : "task.of",
        incident.id().value(),
        incident.title());
  }

  public IncidentRow of(Incident incident) {
    return new IncidentRow(
        incident.id().value(),
        incident.severity(),
        incident.status(),
        incident.title(),
        place(incident),
        incident.declaredAt(),
        incident.acknowledgedBy(),
        clocks(incident).stream().filter(ClockView::running).findFirst(),
        incident.occurrences(),
        incident.drill());
  }

  /** Both clocks; of one that ended without being stopped (a false alarm) nothing is counted. */
  public List<ClockView> clocks(Incident incident) {
    return Stream.of(ServiceClock.values()).map(kind -> clock(kind, incident)).toList();
  }

  public ClockView clock(ServiceClock kind, Incident incident) {
    Optional<java.time.Instant> stopped =
        kind.stoppedAt(incident)
            .or(() -> incident.status().ended() ? incident.closedAt() : Optional.empty());
    return ClockView.of(
        kind, incident.declaredAt(), kind.dueAt(incident), stopped, clock.instant());
  }

  /** {@code FootballPrediction · Database}. */
  private String place(Incident incident) {
    Locale locale = visitor.locale();
    Optional<Service> service = plans.current().service(incident.serviceKey());
    String name =
        service
            .map(known -> known.name().in(locale))
            .or(incident::project)
            .orElse(incident.serviceKey());
    return incident
        .component()
        .map(
            key ->
                service
                    .flatMap(known -> known.component(key))
                    .map(component -> component.name().in(locale))
                    .orElse(key))
        .map(component -> name + " · " + component)
        .orElse(name);
  }
}
