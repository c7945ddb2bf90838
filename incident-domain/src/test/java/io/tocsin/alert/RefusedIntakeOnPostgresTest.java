package io.tocsin.alert;

import io.tocsin.persistence.TestDatabase;

class RefusedIntakeOnPostgresTest extends RefusedIntakeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
