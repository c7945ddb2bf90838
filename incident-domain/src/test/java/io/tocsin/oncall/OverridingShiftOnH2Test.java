package io.tocsin.oncall;

import io.tocsin.persistence.TestDatabase;

class OverridingShiftOnH2Test extends OverridingShiftContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
