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

  boolean anyRunningOn(String target, String except) {
    return !entityManager
        .createQuery(
            "select id from ActionRun where target = :target and state = :running and id <> :except",
            String.class)
        .setParameter("target", target)
        .setParameter("running", ActionRun.State.RUNNING)
        .setParameter("except", except)
        .getResultList()
        .isEmpty();
  }
}
