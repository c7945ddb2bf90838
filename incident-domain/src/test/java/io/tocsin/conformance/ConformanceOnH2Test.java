package io.tocsin.conformance;

import io.tocsin.persistence.TestDatabase;

class ConformanceOnH2Test extends ConformanceContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
