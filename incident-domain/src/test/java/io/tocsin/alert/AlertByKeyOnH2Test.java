package io.tocsin.alert;

import io.tocsin.persistence.TestDatabase;

class AlertByKeyOnH2Test extends AlertByKeyContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
