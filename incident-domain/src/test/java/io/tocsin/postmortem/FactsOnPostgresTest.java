package io.tocsin.postmortem;

import io.tocsin.persistence.TestDatabase;

class FactsOnPostgresTest extends FactsContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
