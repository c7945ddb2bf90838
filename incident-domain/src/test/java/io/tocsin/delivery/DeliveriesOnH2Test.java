package io.tocsin.delivery;

import io.tocsin.persistence.TestDatabase;

class DeliveriesOnH2Test extends DeliveriesContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
