package io.tocsin.checklist;

import static io.tocsin.checklist.ChecklistWording.SAY;

import io.tocsin.alert.Alerts;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.UnknownKey;
import io.tocsin.plan.ChecklistItemDefinition;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checklist of each incident: the plan's items and one of our own, that no alert fires. */
@ApplicationScoped
public class RecoveryChecklist {

  /** The item that holds while no alert of the incident fires (spec, K2). */
  public static final String NO_ALERT_FIRES = "no-alert-fires";

  private final EntityManager entityManager;
  private final Plans plans;
  private final Alerts alerts;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecoveryChecklist() {
    this(null, null, null);
  }

  @Inject
  public RecoveryChecklist(EntityManager entityManager, Plans plans, Alerts alerts) {
    this.entityManager = entityManager;
    this.plans = plans;
    this.alerts = alerts;
  }

  /** All items in the plan's order. */
  public List<ChecklistItem> of(IncidentId incident) {
    Map<String, SettledItem> settled =
        entityManager
            .createQuery("from SettledItem where incidentId = :incident", SettledItem.class)
            .setParameter("incident", incident.value())
            .getResultStream()
            .collect(Collectors.toMap(SettledItem::itemKey, Function.identity()));
    return definitions().stream()
        .map(
            definition ->
                item(incident, definition, Optional.ofNullable(settled.get(definition.key()))))
        .toList();
  }

  /** The items that probes measure. */
  public List<ChecklistItemDefinition> measurable() {
    return definitions().stream().filter(item -> item.probe().isPresent()).toList();
  }

  ChecklistItemDefinition definition(String key) {
    return definitions().stream()
        .filter(item -> item.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new UnknownKey("item", key));
  }

  SettledItem stored(IncidentId incident, String key) {
    SettledItem found = entityManager.find(SettledItem.class, new SettledItem.Key(incident, key));
    if (found != null) {
      return found;
    }
    SettledItem fresh = new SettledItem(incident, key);
    entityManager.persist(fresh);
    return fresh;
  }

  private ChecklistItem item(
      IncidentId incident, ChecklistItemDefinition definition, Optional<SettledItem> settled) {
    ItemState state = settled.map(SettledItem::state).orElse(ItemState.OPEN);
    if (definition.key().equals(NO_ALERT_FIRES) && state != ItemState.WAIVED) {
      state = alerts.anyFiring(incident) ? ItemState.FAILED : ItemState.PASSED;
    }
    return new ChecklistItem(
        definition,
        state,
        settled.map(SettledItem::settledBy),
        settled.map(SettledItem::settledAt),
        settled.flatMap(item -> Optional.ofNullable(item.reason())));
  }

  private List<ChecklistItemDefinition> definitions() {
    ChecklistItemDefinition ours =
        new ChecklistItemDefinition(
            NO_ALERT_FIRES, Group.MONITORING, SAY.say("no.alert.fires"), Optional.empty());
    List<ChecklistItemDefinition> items = plans.current().checklist();
    return Stream.of(Group.values())
        .flatMap(
            group ->
                Stream.concat(
                    items.stream().filter(item -> item.group() == group),
                    group == Group.MONITORING ? Stream.of(ours) : Stream.empty()))
        .toList();
  }
}
