package io.tocsin.account;

import io.tocsin.persistence.TestDatabase;

class AccountOnPostgresTest extends AccountContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
