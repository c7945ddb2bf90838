package io.tocsin.delivery;

import io.tocsin.persistence.TestDatabase;

class DeliveriesOnPostgresTest extends DeliveriesContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
