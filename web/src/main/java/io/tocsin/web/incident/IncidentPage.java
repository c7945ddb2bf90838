package io.tocsin.web.incident;

import io.tocsin.alert.Alerts;
import io.tocsin.conformance.Conformance;
import io.tocsin.conformance.ReadingConformance;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.web.error.Problem;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.ActionViews;
import io.tocsin.web.part.ConformanceView;
import io.tocsin.web.part.DeliveryRows;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problems;
import io.tocsin.web.part.StuckRow;
import io.tocsin.web.part.TaskRow;
import io.tocsin.web.task.TaskRows;
import io.tocsin.workflow.lifecycle.RecoveryChecks;
import io.tocsin.workflow.stuck.StuckJobs;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the page of an incident. */
@ApplicationScoped
class IncidentPage {

  private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
  private static final int LOOKS_OF_NEXT = 3;

  private final Incidents incidents;
  private final ResponderTasks tasks;
  private final StuckJobs stuck;
  private final CollectedEvidence evidence;
  private final ActionRuns actions;
  private final Alerts alerts;
  private final ActionViews actionViews;
  private final IncidentRows rows;
  private final TaskRows taskRows;
  private final Situations situations;
  private final PeopleAwake people;
  private final UpdateSection updates;
  private final SimilarRows similar;
  private final ReadingConformance conformance;
  private final RecoveryChecks checks;
  private final ProcedureStates states;
  private final TimelineView timeline;
  private final DeliveryRows deliveries;
  private final FormChoices forms;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected IncidentPage() {
    this(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null);
  }

  @Inject
  IncidentPage(
      Incidents incidents,
      ResponderTasks tasks,
      StuckJobs stuck,
      CollectedEvidence evidence,
      ActionRuns actions,
      Alerts alerts,
      ActionViews actionViews,
      IncidentRows rows,
      TaskRows taskRows,
      Situations situations,
      PeopleAwake people,
      UpdateSection updates,
      SimilarRows similar,
      ReadingConformance conformance,
      RecoveryChecks checks,
      ProcedureStates states,
      TimelineView timeline,
      DeliveryRows deliveries,
      FormChoices forms,
      Visitor visitor) {
    this.incidents = incidents;
    this.tasks = tasks;
    this.stuck = stuck;
    this.evidence = evidence;
    this.actions = actions;
    this.alerts = alerts;
    this.actionViews = actionViews;
    this.rows = rows;
    this.taskRows = taskRows;
    this.situations = situations;
    this.people = people;
    this.updates = updates;
    this.similar = similar;
    this.conformance = conformance;
    this.checks = checks;
    this.states = states;
    this.timeline = timeline;
    this.deliveries = deliveries;
    this.forms = forms;
    this.visitor = visitor;
  }

  /**
   * @param kinds of entries to show in the timeline; none means all
   */
  @Transactional
  View show(IncidentId id, List<String> kinds) {
    return view(id, kinds, Typed.nothing(), List.of());
  }

  /** The page again after a refused form, with what was typed. */
  @Transactional
  View show(IncidentId id, Typed typed, Problem problem) {
    return view(id, List.of(), typed, Problems.of(problem, visitor.locale(), field -> "#" + field));
  }

  private View view(
      IncidentId id, List<String> kinds, Typed typed, List<io.tocsin.web.part.Problem> problems) {
    Incident incident = incidents.get(id);
    List<ResponderTask> open = tasks.list(TaskFilter.of(id));
    List<EvidenceView> looks = EvidenceView.latest(evidence.of(id), visitor.locale());
    List<TaskRow> waiting = taskRows.of(open);
    List<ActionView> done = actions(id);
    Set<String> undoable =
        done.stream()
            .filter(action -> action.undo().offer().isPresent())
            .map(ActionView::id)
            .collect(Collectors.toSet());
    List<Conformance> runs = conformance.of(id);
    return new View(
        "incident",
        new IncidentView(
            rows.of(incident),
            situations.of(incident),
            checks.wanted(id),
            rows.clocks(incident),
            timeline.tried(id),
            StuckRow.of(stuck.of(id), visitor.locale()),
            waiting.stream().findFirst().map(row -> next(row, open, looks)),
            waiting.stream().skip(1).toList(),
            done,
            people.of(incident, open),
            updates.of(incident),
            similar.to(incident),
            states.diagram(id, runs),
            ConformanceView.of(runs, visitor.locale()),
            timeline.kinds(kinds),
            timeline.entries(id, kinds, undoable),
            alerts(id),
            looks,
            deliveries.of(id),
            forms.of(incident),
            typed,
            problems));
  }

  private IncidentView.Next next(TaskRow row, List<ResponderTask> open, List<EvidenceView> looks) {
    Locale locale = visitor.locale();
    Optional<ResponderTask> task =
        open.stream().filter(known -> known.id().equals(row.id())).findFirst();
    String why =
        task.map(known -> known.texts().why().in(locale))
            .filter(text -> !text.isBlank())
            .or(() -> task.map(known -> known.texts().what().in(locale)))
            .map(text -> PARAGRAPHS.split(text.strip(), -1)[0])
            .orElse("");
    Stream<EvidenceView> bad = looks.stream().filter(look -> look.verdict() != Verdict.OK);
    boolean acts = task.flatMap(ResponderTask::actionRun).isPresent();
    return new IncidentView.Next(row, why, acts, bad.limit(LOOKS_OF_NEXT).toList());
  }

  private List<ActionView> actions(IncidentId id) {
    return actions.of(id).stream()
        .sorted(Comparator.comparing(ActionRun::proposedAt).reversed())
        .map(run -> actionViews.of(run, visitor.locale()))
        .toList();
  }

  private List<IncidentView.AlertRow> alerts(IncidentId id) {
    return alerts.of(id).stream()
        .map(
            alert ->
                new IncidentView.AlertRow(
                    alert.name(),
                    alert.component(),
                    alert.firing(),
                    alert.summary().in(visitor.locale()),
                    alert.firstSeen(),
                    alert.lastSeen(),
                    alert.occurrences()))
        .toList();
  }
}
