package io.tocsin.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans that people work at. */
@ApplicationScoped
public class PlanDrafts {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PlanDrafts() {
    this(null);
  }

  @Inject
  public PlanDrafts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public void add(PlanDraft draft) {
    entityManager.persist(draft);
  }

  /** Of that owner only: what somebody works at is theirs. */
  public Optional<PlanDraft> find(long number, String owner) {
    @Nullable PlanDraft found = entityManager.find(PlanDraft.class, number);
    return Optional.ofNullable(found).filter(draft -> draft.owner().equals(owner));
  }

  /** The same where it has a file of that path. */
  public Optional<PlanDraft> find(long number, String owner, String path) {
    return find(number, owner).filter(draft -> draft.files().containsKey(path));
  }

  /** Newest first. */
  public List<PlanDraft> of(String owner) {
    return entityManager
        .createQuery(
            "from PlanDraft where owner = :owner order by changedAt desc, id desc", PlanDraft.class)
        .setParameter("owner", owner)
        .getResultList();
  }

  public void remove(PlanDraft draft) {
    entityManager.remove(draft);
  }
}
