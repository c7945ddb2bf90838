package io.tocsin.web.toolbox;

import io.tocsin.account.Role;
import io.tocsin.evidence.Probing;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.plan.ToolGroup;
import io.tocsin.plan.ToolGroup.Tool;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fills the page of the toolbox. */
@ApplicationScoped
class ToolboxPage {

  private static final int INCIDENTS = 5;

  private final Plans plans;
  private final Incidents incidents;
  private final IncidentRows rows;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ToolboxPage() {
    this(null, null, null, null);
  }

  @Inject
  ToolboxPage(Plans plans, Incidents incidents, IncidentRows rows, Visitor visitor) {
    this.plans = plans;
    this.incidents = incidents;
    this.rows = rows;
    this.visitor = visitor;
  }

  @Transactional
  View show() {
    return view(Map.of(), List.of());
  }

  /** The page with what a look of this tool found. */
  @Transactional
  View show(String tool, Probing.Look found) {
    return view(Map.of(tool, EvidenceView.of(found, visitor.locale())), List.of());
  }

  /** The page again where a look of this tool found no place. */
  @Transactional
  View busy(String tool) {
    return view(
        Map.of(),
        List.of(new Problem("", "#tool-" + tool, Messages.say(visitor.locale(), "toolbox.busy"))));
  }

  /**
   * @throws NotFoundException when the plan has no such tool, or it has no probe
   */
  String probeOf(String tool) {
    return plans.current().toolbox().stream()
        .flatMap(group -> group.tools().stream())
        .filter(known -> known.key().equals(tool))
        .findFirst()
        .flatMap(Tool::probe)
        .orElseThrow(NotFoundException::new);
  }

  private View view(Map<String, EvidenceView> found, List<Problem> problems) {
    Plan plan = plans.current();
    Locale locale = visitor.locale();
    return new View(
        "toolbox",
        new ToolboxView(
            new ToolboxView.PlanLine(
                plan.name().in(locale), plan.version(), plan.updated(), plan.team()),
            plan.toolbox().stream().map(group -> group(plan, group, found)).toList(),
            incidents.notEnded().stream()
                .limit(INCIDENTS)
                .map(
                    incident ->
                        new Choice(
                            "/incidents/" + incident.id() + "/actions",
                            incident.severity() + " " + rows.named(incident)))
                .toList(),
            visitor.may(Role.RESPONDER),
            problems));
  }

  private ToolboxView.Group group(Plan plan, ToolGroup group, Map<String, EvidenceView> found) {
    return new ToolboxView.Group(
        group.key(),
        group.name().in(visitor.locale()),
        group.tools().stream()
            .map(tool -> tool(plan, tool, Optional.ofNullable(found.get(tool.key()))))
            .toList());
  }

  private ToolboxView.Tool tool(Plan plan, Tool tool, Optional<EvidenceView> found) {
    Locale locale = visitor.locale();
    return new ToolboxView.Tool(
        tool.key(),
        tool.label().in(locale),
        tool.command(),
        tool.note().map(note -> note.in(locale)),
        tool.probe().flatMap(plan::probe).map(ProbeDefinition::name).map(name -> name.in(locale)),
        tool.action()
            .flatMap(plan::action)
            .map(ActionDefinition::name)
            .map(name -> name.in(locale)),
        found);
  }
}
