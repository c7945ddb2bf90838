package io.tocsin.alert;

import io.tocsin.persistence.TestDatabase;

class ReceivingAlertsOnPostgresTest extends ReceivingAlertsContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
