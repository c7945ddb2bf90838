package io.tocsin.web.incident;

import io.tocsin.delivery.AddressBook;
import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.verification.Route;
import io.tocsin.delivery.verification.Routing;
import io.tocsin.escalation.ResolvingLevel;
import io.tocsin.incident.Assessment;
import io.tocsin.incident.Classification;
import io.tocsin.incident.Severity;
import io.tocsin.incident.Sign;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.web.incident.DeclareView.Suggestion;
import io.tocsin.web.incident.DeclareView.Typed;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What would happen if the form were sent as it is: the same table decides then (spec, S2). */
@ApplicationScoped
class Suggesting {

  private final Classification classification;
  private final Routing routing;
  private final AddressBook addressBook;
  private final Plans plans;
  private final ResolvingLevel resolving;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Suggesting() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Suggesting(
      Classification classification,
      Routing routing,
      AddressBook addressBook,
      Plans plans,
      ResolvingLevel resolving,
      Visitor visitor,
      Clock clock) {
    this.classification = classification;
    this.routing = routing;
    this.addressBook = addressBook;
    this.plans = plans;
    this.resolving = resolving;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Absent until a place is chosen, and a symptom ticked or something chosen by hand. */
  Optional<Suggestion> of(Typed typed) {
    Plan plan = plans.current();
    boolean enough = !typed.symptoms().isEmpty() || typed.chosen();
    if (plan.service(typed.affected().service()).isEmpty() || !enough) {
      return Optional.empty();
    }
    Assessment assessment = classification.assess(signs(typed));
    Severity severity = Filters.severity(typed.severity()).orElse(assessment.severity());
    String procedure = typed.procedure().isEmpty() ? assessment.procedureKey() : typed.procedure();
    Locale locale = visitor.locale();
    return Optional.of(
        new Suggestion(
            severity,
            plan.procedure(procedure)
                .map(ProcedureDefinition::name)
                .map(name -> name.in(locale))
                .orElse(procedure),
            plan.rule(severity).response(),
            plan.rule(severity).resolution(),
            reachable(plan, severity, areaOf(plan, procedure))));
  }

  private static List<Sign> signs(Typed typed) {
    Stream<String> symptoms =
        typed.symptoms().isEmpty() ? Stream.of("") : typed.symptoms().stream();
    return symptoms
        .map(
            symptom ->
                Sign.symptom(
                    typed.affected().service(), typed.affected().component().orElse(""), symptom))
        .toList();
  }

  private static String areaOf(Plan plan, String procedure) {
    return plan.procedure(procedure).flatMap(ProcedureDefinition::area).orElse(Routing.GENERAL);
  }

  /** Routed and paged at once, each once; who cannot be reached is left out. */
  private List<String> reachable(Plan plan, Severity severity, String area) {
    Stream<Route> routed = routing.recipients(severity, area, EventKind.DECLARED).stream();
    Stream<Route> paged =
        plan.escalation(severity).levels().stream()
            .limit(1)
            .flatMap(level -> resolving.resolve(level, clock.instant()).contacts().stream())
            .flatMap(contact -> plan.contact(contact).stream())
            .flatMap(
                contact ->
                    contact.addresses().stream()
                        .map(address -> new Route(contact.key(), address.channel())));
    return Stream.concat(paged, routed)
        .flatMap(
            route ->
                addressBook
                    .resolve(route.contact(), route.channel())
                    .<Stream<String>>fold(
                        found -> Stream.of(found.written().contact().name().in(visitor.locale())),
                        why -> Stream.empty()))
        .distinct()
        .toList();
  }
}
