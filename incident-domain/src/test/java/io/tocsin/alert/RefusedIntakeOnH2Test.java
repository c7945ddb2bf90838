package io.tocsin.alert;

import io.tocsin.persistence.TestDatabase;

class RefusedIntakeOnH2Test extends RefusedIntakeContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
