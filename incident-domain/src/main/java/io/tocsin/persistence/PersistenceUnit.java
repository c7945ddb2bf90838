package io.tocsin.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the container's entity manager injectable into constructors. */
@ApplicationScoped
class PersistenceUnit {

  @Produces
  @PersistenceContext(unitName = "tocsin")
  EntityManager entityManager;
}
