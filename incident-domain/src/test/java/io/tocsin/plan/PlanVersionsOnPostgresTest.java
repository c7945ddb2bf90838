package io.tocsin.plan;

import io.tocsin.persistence.TestDatabase;

class PlanVersionsOnPostgresTest extends PlanVersionsContract {

  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
