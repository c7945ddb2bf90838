package io.tocsin.alert;

import io.tocsin.persistence.TestDatabase;

class ReceivingAlertsOnH2Test extends ReceivingAlertsContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
