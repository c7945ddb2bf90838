package io.tocsin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class JpaSessions implements Sessions {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected JpaSessions() {
    this(null);
  }

  @Inject
  JpaSessions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Session session) {
    entityManager.persist(session);
  }

  @Override
  public Optional<Session> find(Secret secret) {
    return entityManager
        .createQuery(
            "from Session s join fetch s.account a left join fetch a.roles"
                + " where s.secretHash = :hash",
            Session.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Session> of(Account account) {
    return entityManager
        .createQuery(
            "from Session where account = :account order by lastUsedAt desc", Session.class)
        .setParameter("account", account)
        .getResultList();
  }

  @Override
  public void end(Secret secret) {
    entityManager
        .createQuery("delete from Session where secretHash = :hash")
        .setParameter("hash", secret.hash())
        .executeUpdate();
  }

  @Override
  public void endAllOf(Account account) {
    entityManager
        .createQuery("delete from Session where account = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  @Override
  public void forgetExpired(Instant now) {
    entityManager
        .createQuery("delete from Session where expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
