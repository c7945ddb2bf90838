package io.tocsin.remediation;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The actions of all incidents. */
@ApplicationScoped
public class ActionRuns {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ActionRuns() {
    this(null);
  }

  @Inject
  public ActionRuns(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(ActionRun run) {
    entityManager.persist(run);
  }

  public Optional<ActionRun> find(String id) {
    return Optional.ofNullable(entityManager.find(ActionRun.class, id));
  }

  /**
   * The run of this id.
   *
   * @throws NoSuchAction when there is none
   */
  public ActionRun get(String id) {
    return find(id).orElseThrow(() -> new NoSuchAction(id));
  }

  /** Of one incident, oldest first. */
  public List<ActionRun> of(IncidentId incident) {
    return entityManager
        .createQuery(
            "from ActionRun where incidentId = :incident order by proposedAt, id", ActionRun.class)
        .setParameter("incident", incident.value())
        .getResultList();
  }

  /** Of the same action on the same target, proposed later. */
  List<ActionRun> laterThan(ActionRun run) {
    return entityManager
        .createQuery(
            "from ActionRun where actionKey = :action and target = :target and proposedAt > :at",
            ActionRun.class)
        .setParameter("action", run.actionKey())
        .setParameter("target", run.touched())
        .setParameter("at", run.proposedAt())
        .getResultList();
  }

  /** Of all incidents; not more than are worked at once. */
  List<ActionRun> running() {
    return entityManager
        .createQuery("from ActionRun where state = :running", ActionRun.class)
        .setParameter("running", ActionRun.State.RUNNING)
        .getResultList();
  }
}
