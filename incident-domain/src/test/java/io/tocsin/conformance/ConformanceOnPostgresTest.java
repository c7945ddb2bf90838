package io.tocsin.conformance;

import io.tocsin.persistence.TestDatabase;

class ConformanceOnPostgresTest extends ConformanceContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
