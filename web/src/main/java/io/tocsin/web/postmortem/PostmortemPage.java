package io.tocsin.web.postmortem;

import io.tocsin.account.Role;
import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plans;
import io.tocsin.postmortem.Draft;
import io.tocsin.postmortem.EditConflict;
import io.tocsin.postmortem.Postmortem;
import io.tocsin.postmortem.PostmortemState;
import io.tocsin.postmortem.Postmortems;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.timeline.Timeline;
import io.tocsin.web.error.Problem;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.incident.IncidentView;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Deadline;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Fills the page of a postmortem: the facts as they stand, and what people write. */
@ApplicationScoped
class PostmortemPage {

  private static final int ENTRIES = 2000;

  private final Incidents incidents;
  private final Postmortems postmortems;
  private final Timeline timeline;
  private final CollectedEvidence evidence;
  private final ActionRuns actions;
  private final RecoveryChecklist checklist;
  private final Plans plans;
  private final IncidentRows rows;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PostmortemPage() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  PostmortemPage(
      Incidents incidents,
      Postmortems postmortems,
      Timeline timeline,
      CollectedEvidence evidence,
      ActionRuns actions,
      RecoveryChecklist checklist,
      Plans plans,
      IncidentRows rows,
      Visitor visitor,
      Clock clock) {
    this.incidents = incidents;
    this.postmortems = postmortems;
    this.timeline = timeline;
    this.evidence = evidence;
    this.actions = actions;
    this.checklist = checklist;
    this.plans = plans;
    this.rows = rows;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * @throws io.tocsin.postmortem.NoSuchPostmortem before the incident was resolved
   */
  @Transactional
  View show(IncidentId id) {
    Postmortem postmortem = postmortems.get(id);
    return view(postmortem, texts(postmortem.draft()), Optional.empty(), List.of());
  }

  /** The page again after a refused form, with what was typed. */
  @Transactional
  View show(IncidentId id, PostmortemView.Texts typed, Problem problem) {
    return view(
        postmortems.get(id),
        typed,
        Optional.empty(),
        Problems.of(problem, visitor.locale(), field -> "#" + field));
  }

  /** Both edits: what was typed, to be saved against the version of what is stored now. */
  @Transactional
  View show(IncidentId id, PostmortemView.Texts typed, EditConflict conflict) {
    return view(
        postmortems.get(id),
        typed,
        Optional.of(new PostmortemView.Conflict(conflict.by(), texts(conflict.stored()))),
        List.of());
  }

  private View view(
      Postmortem postmortem,
      PostmortemView.Texts texts,
      Optional<PostmortemView.Conflict> conflict,
      List<io.tocsin.web.part.Problem> problems) {
    Incident incident = incidents.get(postmortem.incident());
    PostmortemState state = postmortem.state();
    return new View(
        "postmortem",
        new PostmortemView(
            rows.of(incident),
            PostmortemView.State.valueOf(state.name().replace("IN_", "")),
            Integer.toString(postmortem.version()),
            texts,
            causes(incident),
            facts(incident),
            state != PostmortemState.PUBLISHED && visitor.may(Role.RESPONDER),
            state == PostmortemState.IN_REVIEW && visitor.may(Role.COMMANDER),
            conflict,
            problems));
  }

  private List<Choice> causes(Incident incident) {
    return plans.current().procedure(incident.procedureKey()).stream()
        .flatMap(procedure -> procedure.rootCauses().stream())
        .map(cause -> new Choice(cause.key(), cause.text().in(visitor.locale())))
        .toList();
  }

  private PostmortemView.Facts facts(Incident incident) {
    IncidentId id = incident.id();
    Locale locale = visitor.locale();
    return new PostmortemView.Facts(
        rows.clocks(incident),
        Deadline.of(incident.resolvedAt().orElse(clock.instant()), incident.declaredAt()).text(),
        timeline.of(id, Set.of(), 0, ENTRIES).stream()
            .map(
                entry ->
                    new IncidentView.Entry(
                        Long.toString(entry.number()),
                        entry.at(),
                        entry.kind(),
                        entry.actor().name(),
                        entry.text().in(locale)))
            .toList(),
        EvidenceView.latest(evidence.of(id), locale),
        actions.of(id).stream()
            .map(run -> ActionView.of(run, plans.current().action(run.actionKey()), locale))
            .toList(),
        checklist.of(id).stream()
            .map(
                item ->
                    Messages.say(
                        locale,
                        "postmortem.check",
                        item.definition().text().in(locale),
                        Messages.say(locale, "checklist.state." + item.state())))
            .toList());
  }

  private static PostmortemView.Texts texts(Draft draft) {
    return new PostmortemView.Texts(
        draft.summary(),
        draft.impact(),
        draft.rootCause(),
        draft.rootCauseText(),
        draft.whys(),
        draft.contributing(),
        draft.wentWell(),
        draft.wentBadly(),
        draft.prevention(),
        draft.vulnerability());
  }
}
