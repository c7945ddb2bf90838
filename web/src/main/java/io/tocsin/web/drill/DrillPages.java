package io.tocsin.web.drill;

import io.tocsin.account.Role;
import io.tocsin.drill.DrillReport;
import io.tocsin.drill.ReadingDrill;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.Service;
import io.tocsin.text.LocalText;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.ConformanceView;
import io.tocsin.web.part.Problem;
import io.tocsin.workflow.model.ProcedureSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the pages about drills together. */
@ApplicationScoped
class DrillPages {

  private static final int ON_A_PAGE = 30;

  private final ReadingDrill reading;
  private final ProcedureSteps steps;
  private final IncidentRows rows;
  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DrillPages() {
    this(null, null, null, null, null);
  }

  @Inject
  DrillPages(
      ReadingDrill reading, ProcedureSteps steps, IncidentRows rows, Plans plans, Visitor visitor) {
    this.reading = reading;
    this.steps = steps;
    this.rows = rows;
    this.plans = plans;
    this.visitor = visitor;
  }

  View list(int page) {
    Plan plan = plans.current();
    Map<String, Instant> tested = reading.lastTested();
    List<DrillReport> found = reading.all((page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
    return new View(
        "drills",
        new DrillListView(
            plan.procedures().stream()
                .map(
                    procedure ->
                        new DrillListView.Tested(
                            procedure.key(),
                            said(procedure.name()),
                            Optional.ofNullable(tested.get(procedure.key()))))
                .toList(),
            found.stream().limit(ON_A_PAGE).map(report -> line(report, plan)).toList(),
            visitor.may(Role.RESPONDER),
            page,
            found.size() > ON_A_PAGE));
  }

  private DrillListView.Line line(DrillReport report, Plan plan) {
    return new DrillListView.Line(
        rows.of(report.incident()), procedure(plan, report.drill().procedure()), report.score());
  }

  View form(Typed typed, List<Problem> problems) {
    Plan plan = plans.current();
    return new View(
        "drill-form",
        new DrillFormView(
            plan.procedures().stream()
                .map(procedure -> new Choice(procedure.key(), said(procedure.name())))
                .toList(),
            plan.services().stream().flatMap(this::places).toList(),
            plan.contacts().stream()
                .filter(Contact::human)
                .map(contact -> new Choice(contact.key(), said(contact.name())))
                .toList(),
            Exercising.PACES,
            plan.procedure(typed.procedure()).stream()
                .flatMap(procedure -> steps.probes(procedure.key()).stream())
                .distinct()
                .map(probe -> probe(plan, probe, typed))
                .toList(),
            typed,
            problems));
  }

  private Stream<Choice> places(Service service) {
    return Stream.concat(
        Stream.of(new Choice(service.key(), said(service.name()))),
        service.components().stream()
            .map(
                part ->
                    new Choice(
                        service.key() + "/" + part.key(),
                        said(service.name()) + " · " + said(part.name()))));
  }

  private DrillFormView.ProbeLine probe(Plan plan, String key, Typed typed) {
    String name = plan.probe(key).map(ProbeDefinition::name).map(this::said).orElse(key);
    return typed
        .of(key)
        .map(
            said ->
                new DrillFormView.ProbeLine(key, name, said.first(), said.later(), said.finding()))
        .orElse(new DrillFormView.ProbeLine(key, name, Verdict.FAIL.name(), Verdict.OK.name(), ""));
  }

  View report(IncidentId id, Optional<String> typed, List<Problem> problems) {
    DrillReport report = reading.report(id);
    Plan plan = plans.current();
    Locale locale = visitor.locale();
    return new View(
        "drill",
        new DrillView(
            rows.of(report.incident()),
            report.drill().procedure(),
            procedure(plan, report.drill().procedure()),
            report.incident().pace().times(),
            report.drill().participants().stream().map(plan::nameOf).map(this::said).toList(),
            report.score(),
            report.marks().stream()
                .map(
                    mark ->
                        new DrillView.MarkLine(
                            mark.key(), mark.points(), mark.of(), mark.said().in(locale)))
                .toList(),
            ConformanceView.of(report.runs(), locale),
            typed.orElse(report.drill().remarks()),
            visitor.may(Role.RESPONDER),
            problems));
  }

  private String procedure(Plan plan, String key) {
    return plan.procedure(key).map(ProcedureDefinition::name).map(this::said).orElse(key);
  }

  private String said(LocalText text) {
    return text.in(visitor.locale());
  }
}
