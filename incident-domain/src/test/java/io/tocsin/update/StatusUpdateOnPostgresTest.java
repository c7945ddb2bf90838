package io.tocsin.update;

import io.tocsin.persistence.TestDatabase;

class StatusUpdateOnPostgresTest extends StatusUpdateContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
