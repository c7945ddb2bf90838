package io.tocsin.web.postmortem;

import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.conformance.ReadingConformance;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.Plans;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.timeline.Timeline;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.incident.IncidentView;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.ConformanceView;
import io.tocsin.web.part.Deadline;
import io.tocsin.web.part.EvidenceView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fills the half of a postmortem's page that nobody writes. */
@ApplicationScoped
class FactsPage {

  private static final int ENTRIES = 2000;

  private final Timeline timeline;
  private final CollectedEvidence evidence;
  private final ActionRuns actions;
  private final ReadingConformance conformance;
  private final RecoveryChecklist checklist;
  private final Plans plans;
  private final IncidentRows rows;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected FactsPage() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  FactsPage(
      Timeline timeline,
      CollectedEvidence evidence,
      ActionRuns actions,
      ReadingConformance conformance,
      RecoveryChecklist checklist,
      Plans plans,
      IncidentRows rows,
      Visitor visitor,
      Clock clock) {
    this.timeline = timeline;
    this.evidence = evidence;
    this.actions = actions;
    this.conformance = conformance;
    this.checklist = checklist;
    this.plans = plans;
    this.rows = rows;
    this.visitor = visitor;
    this.clock = clock;
  }

  PostmortemView.Facts of(Incident incident) {
    IncidentId id = incident.id();
    Locale locale = visitor.locale();
    return new PostmortemView.Facts(
        rows.clocks(incident),
        Deadline.of(incident.resolvedAt().orElse(clock.instant()), incident.declaredAt()).text(),
        entries(id, locale),
        EvidenceView.latest(evidence.of(id), locale),
        actions.of(id).stream()
            .map(run -> ActionView.of(run, plans.current().action(run.actionKey()), locale))
            .toList(),
        ConformanceView.of(conformance.of(id), locale),
        checks(id, locale));
  }

  private List<IncidentView.Entry> entries(IncidentId id, Locale locale) {
    return timeline.of(id, Set.of(), 0, ENTRIES).stream()
        .map(
            entry ->
                new IncidentView.Entry(
                    Long.toString(entry.number()),
                    entry.at(),
                    entry.kind(),
                    entry.actor().name(),
                    entry.text().in(locale)))
        .toList();
  }

  private List<String> checks(IncidentId id, Locale locale) {
    return checklist.of(id).stream()
        .map(
            item ->
                Messages.say(
                    locale,
                    "postmortem.named",
                    item.definition().text().in(locale),
                    Messages.say(locale, "checklist.state." + item.state())))
        .toList();
  }
}
