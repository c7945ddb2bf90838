package io.tocsin.web.checklist;

import io.tocsin.account.Role;
import io.tocsin.alert.Alerts;
import io.tocsin.alert.IncidentAlert;
import io.tocsin.checklist.ChecklistItem;
import io.tocsin.checklist.ItemState;
import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.evidence.Evidence;
import io.tocsin.incident.Ending;
import io.tocsin.incident.Gatekeeping;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.OpenItem;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.web.error.Problem;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problems;
import io.tocsin.workflow.lifecycle.RecoveryChecks;
import io.tocsin.workflow.task.LookingAgain;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills the page of the recovery checklist. */
@ApplicationScoped
public class ChecklistPage {

  private final Incidents incidents;
  private final RecoveryChecklist checklist;
  private final RecoveryChecks checks;
  private final CollectedEvidence evidence;
  private final Gatekeeping gates;
  private final ResponderTasks tasks;
  private final Alerts alerts;
  private final IncidentRows rows;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ChecklistPage() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public ChecklistPage(
      Incidents incidents,
      RecoveryChecklist checklist,
      RecoveryChecks checks,
      CollectedEvidence evidence,
      Gatekeeping gates,
      ResponderTasks tasks,
      Alerts alerts,
      IncidentRows rows,
      Visitor visitor) {
    this.incidents = incidents;
    this.checklist = checklist;
    this.checks = checks;
    this.evidence = evidence;
    this.gates = gates;
    this.tasks = tasks;
    this.alerts = alerts;
    this.rows = rows;
    this.visitor = visitor;
  }

  @Transactional
  public View show(IncidentId id) {
    return view(id, "", "", List.of());
  }

  /** The page again after something was refused; each open item leads to its place. */
  @Transactional
  public View show(IncidentId id, Problem problem) {
    return show(id, "", "", problem);
  }

  /**
   * @param item whose form was refused
   * @param reason that was typed there
   */
  @Transactional
  View show(IncidentId id, String item, String reason, Problem problem) {
    return view(
        id,
        item,
        reason,
        Problems.of(
            problem,
            visitor.locale(),
            field ->
                field.equals("postmortem")
                    ? "/incidents/" + id + "/postmortem"
                    : field.startsWith("reason-") ? "#" + field : "#item-" + field));
  }

  private View view(
      IncidentId id, String item, String reason, List<io.tocsin.web.part.Problem> problems) {
    Incident incident = incidents.get(id);
    boolean open = incident.status().open();
    List<OpenItem> blocking = open ? gates.open(incident, Ending.RESOLVE) : List.of();
    return new View(
        "checklist",
        new ChecklistView(
            rows.of(incident),
            sections(incident),
            (int) blocking.stream().filter(ChecklistPage::isItem).count(),
            blocking.stream().allMatch(ChecklistPage::isItem) ? List.of() : firing(id),
            open && visitor.may(Role.RESPONDER),
            visitor.may(Role.COMMANDER),
            open && blocking.isEmpty() && visitor.may(Role.COMMANDER),
            checks.running(id),
            checks.wanted(id),
            wayBack(incident),
            incident.severity().postmortemRequired(),
            item,
            reason,
            problems));
  }

  /** Where somebody goes on with a procedure when an item does not hold (spec, K2). */
  private Optional<String> wayBack(Incident incident) {
    if (!incident.status().open()) {
      return Optional.empty();
    }
    return tasks.list(TaskFilter.of(incident.id())).stream()
        .filter(LookingAgain::verifies)
        .map(task -> "/tasks/" + task.id())
        .findFirst()
        .or(
            () ->
                Optional.of("/incidents/" + incident.id() + "#changes-title")
                    .filter(changes -> visitor.may(Role.COMMANDER)));
  }

  /** Leads to the checklist, which says that the incident goes on by itself after the look. */
  public static Response whileLooking(String incident) {
    return Redirect.to("/incidents/" + incident + "/checklist", "notice.checklist.probing");
  }

  private static boolean isItem(OpenItem open) {
    return !open.key().equals(RecoveryChecklist.NO_ALERT_FIRES);
  }

  private List<String> firing(IncidentId id) {
    return alerts.of(id).stream()
        .filter(IncidentAlert::firing)
        .map(IncidentAlert::name)
        .distinct()
        .toList();
  }

  private List<ChecklistView.Section> sections(Incident incident) {
    Map<String, Evidence> looks = new HashMap<>();
    evidence.of(incident.id()).forEach(look -> looks.put(look.step(), look));
    List<ChecklistItem> items = checklist.of(incident.id());
    return Stream.of(Group.values())
        .map(
            group ->
                new ChecklistView.Section(
                    group,
                    items.stream()
                        .filter(item -> item.definition().group() == group)
                        .map(item -> item(item, looks))
                        .toList(),
                    mayEdit(incident.status(), group)))
        .toList();
  }

  /** After resolving only the documents change (spec, K2). */
  private boolean mayEdit(IncidentStatus status, Group group) {
    boolean changes =
        status.open() || status == IncidentStatus.RESOLVED && group == Group.DOCUMENTS;
    return changes && visitor.may(Role.RESPONDER);
  }

  private ChecklistView.Item item(ChecklistItem item, Map<String, Evidence> looks) {
    String key = item.definition().key();
    boolean measured =
        item.definition().probe().isPresent() || key.equals(RecoveryChecklist.NO_ALERT_FIRES);
    return new ChecklistView.Item(
        key,
        item.definition().text().in(visitor.locale()),
        item.state(),
        measured,
        Optional.ofNullable(looks.get("checklist:" + key))
            .map(look -> EvidenceView.of(look, visitor.locale())),
        item.state() == ItemState.OPEN ? Optional.empty() : item.by(),
        item.state() == ItemState.OPEN ? Optional.empty() : item.at(),
        item.reason().orElse(""));
  }
}
