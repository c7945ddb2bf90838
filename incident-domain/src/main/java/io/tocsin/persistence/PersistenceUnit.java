package io.tocsin.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** Makes the container's entity manager injectable into constructors. */
@ApplicationScoped
class PersistenceUnit {

  @Produces
  @PersistenceContext(unitName = "tocsin")
  @Nullable EntityManager entityManager;
}
