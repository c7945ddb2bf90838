package io.tocsin.plan;

import io.tocsin.persistence.TestDatabase;

class PlanVersionsOnH2Test extends PlanVersionsContract {

  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
