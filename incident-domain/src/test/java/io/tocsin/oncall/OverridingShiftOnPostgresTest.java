package io.tocsin.oncall;

import io.tocsin.persistence.TestDatabase;

class OverridingShiftOnPostgresTest extends OverridingShiftContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
