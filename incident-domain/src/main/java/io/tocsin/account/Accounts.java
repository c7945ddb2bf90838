package io.tocsin.account;

import java.util.List;
import java.util.Optional;

/** All accounts, found by the name that a person types in any case. */
public interface Accounts {

  void add(Account account);

  Optional<Account> find(String id);

  Optional<Account> named(String name);

  /** As {@link #named}, locked until the transaction ends, so that parallel guesses all count. */
  Optional<Account> lockNamed(String name);

  /** By name. */
  List<Account> all();
}
