package io.tocsin.web.incident;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentQuery;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the list of incidents. */
@ApplicationScoped
class IncidentListPage {

  private static final int ROWS = 50;

  private final Incidents incidents;
  private final Plans plans;
  private final IncidentRows rows;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected IncidentListPage() {
    this(null, null, null, null);
  }

  @Inject
  IncidentListPage(Incidents incidents, Plans plans, IncidentRows rows, Visitor visitor) {
    this.incidents = incidents;
    this.plans = plans;
    this.rows = rows;
    this.visitor = visitor;
  }

  @Transactional
  View show(IncidentFilter filter) {
    List<Incident> found = incidents.search(query(filter));
    boolean more = found.size() > ROWS;
    List<Incident> shown = more ? found.subList(0, ROWS) : found;
    return new View(
        "incidents",
        new IncidentListView(
            shown.stream().map(rows::of).toList(),
            services(),
            Filters.status(filter.status()).map(Enum::name).orElse(""),
            Filters.severity(filter.severity()).map(Enum::name).orElse(""),
            filter.service(),
            filter.text(),
            more ? Optional.of(next(filter, shown.get(ROWS - 1))) : Optional.empty()));
  }

  private static IncidentQuery query(IncidentFilter filter) {
    return new IncidentQuery(
        Filters.status(filter.status()).stream().collect(Collectors.toSet()),
        Filters.severity(filter.severity()).stream().collect(Collectors.toSet()),
        filter.service().isEmpty() ? Set.of() : Set.of(filter.service()),
        Optional.of(filter.text()).filter(text -> !text.isBlank()).map(String::strip),
        Optional.of(filter.before()).filter(id -> id.matches("[0-9]{1,18}")).map(IncidentId::new),
        ROWS + 1);
  }

  private static String next(IncidentFilter filter, Incident last) {
    UriBuilder uri = UriBuilder.fromPath("/incidents");
    Stream.of(
            new Choice("status", filter.status()),
            new Choice("severity", filter.severity()),
            new Choice("service", filter.service()),
            new Choice("q", filter.text()))
        .filter(given -> !given.label().isEmpty())
        .forEach(given -> uri.queryParam(given.key(), "{" + given.key() + "}"));
    return uri.queryParam("before", last.id().value())
        .buildFromMap(
            java.util.Map.of(
                "status", filter.status(),
                "severity", filter.severity(),
                "service", filter.service(),
                "q", filter.text()))
        .toString();
  }

  private List<Choice> services() {
    Stream<Choice> known =
        plans.current().services().stream()
            .map(service -> new Choice(service.key(), service.name().in(visitor.locale())));
    return Stream.concat(known, Stream.of(new Choice(Plan.UNASSIGNED, Plan.UNASSIGNED))).toList();
  }
}
