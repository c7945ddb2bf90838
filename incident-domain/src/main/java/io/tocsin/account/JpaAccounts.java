package io.tocsin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class JpaAccounts implements Accounts {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected JpaAccounts() {
    this(null);
  }

  @Inject
  JpaAccounts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Account account) {
    entityManager.persist(account);
  }

  @Override
  public Optional<Account> find(String id) {
    return Optional.ofNullable(entityManager.find(Account.class, id));
  }

  @Override
  public Optional<Account> named(String name) {
    return entityManager
        .createQuery("from Account where name = :name", Account.class)
        .setParameter("name", name.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Account> lockNamed(String name) {
    Optional<Account> account = named(name);
    account.ifPresent(found -> entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return account;
  }

  @Override
  public List<Account> all() {
    return entityManager.createQuery("from Account order by name", Account.class).getResultList();
  }
}
