package io.tocsin.delivery.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest successful test of each contact on each channel. */
@ApplicationScoped
class Verifications {

  private final EntityManager entityManager;

  @Inject
  Verifications(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected Verifications() {
    this(null);
  }

  Optional<Verification> find(Route route) {
    @Nullable Verification found =
        entityManager.find(Verification.class, Verification.Key.of(route));
    return Optional.ofNullable(found);
  }

  @Transactional
  void verified(Route route, Fingerprint fingerprint, Instant at) {
    entityManager.merge(new Verification(route, fingerprint, at));
  }
}
