package io.tocsin.update;

import io.tocsin.persistence.TestDatabase;

class StatusUpdateOnH2Test extends StatusUpdateContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
