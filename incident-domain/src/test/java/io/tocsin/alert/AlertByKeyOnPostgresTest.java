package io.tocsin.alert;

import io.tocsin.persistence.TestDatabase;

class AlertByKeyOnPostgresTest extends AlertByKeyContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
