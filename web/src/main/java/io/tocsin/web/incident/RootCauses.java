package io.tocsin.web.incident;

import io.tocsin.incident.Incident;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.postmortem.Draft;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Teaser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Root causes as their reader sees them. */
@ApplicationScoped
public class RootCauses {

  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RootCauses() {
    this(null, null);
  }

  @Inject
  public RootCauses(Plans plans, Visitor visitor) {
    this.plans = plans;
    this.visitor = visitor;
  }

  /** The candidates of the incident's procedure, and the chosen one if the plan has dropped it. */
  public List<Choice> candidates(Incident incident, String chosen) {
    List<Choice> known = labelled(plans.current().procedure(incident.procedureKey()).stream());
    boolean dropped =
        !chosen.isEmpty() && known.stream().noneMatch(cause -> cause.key().equals(chosen));
    return dropped
        ? Stream.concat(known.stream(), Stream.of(new Choice(chosen, chosen))).toList()
        : known;
  }

  /** Every candidate of the plan; one that several procedures have stands once. */
  public List<Choice> all() {
    Map<String, Choice> once = new LinkedHashMap<>();
    labelled(plans.current().procedures().stream())
        .forEach(cause -> once.putIfAbsent(cause.key(), cause));
    return List.copyOf(once.values());
  }

  /** What was found out in one line: the candidate, else people's own words. */
  public Optional<String> found(Incident incident, Draft draft) {
    return candidates(incident, draft.rootCause()).stream()
        .filter(cause -> cause.key().equals(draft.rootCause()))
        .map(Choice::label)
        .findFirst()
        .or(() -> Optional.of(Teaser.of(draft.rootCauseText())).filter(text -> !text.isEmpty()));
  }

  private List<Choice> labelled(Stream<ProcedureDefinition> procedures) {
    return procedures
        .flatMap(procedure -> procedure.rootCauses().stream())
        .map(cause -> new Choice(cause.key(), cause.text().in(visitor.locale())))
        .toList();
  }
}
