package io.tocsin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class JpaApiTokens implements ApiTokens {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected JpaApiTokens() {
    this(null);
  }

  @Inject
  JpaApiTokens(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(ApiToken token) {
    entityManager.persist(token);
  }

  @Override
  public Optional<ApiToken> find(String id) {
    return Optional.ofNullable(entityManager.find(ApiToken.class, id));
  }

  @Override
  public Optional<ApiToken> find(Secret secret) {
    return entityManager
        .createQuery(
            "from ApiToken t left join fetch t.scopes where t.secretHash = :hash", ApiToken.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ApiToken> all() {
    return entityManager
        .createQuery("from ApiToken order by createdAt desc", ApiToken.class)
        .getResultList();
  }
}
