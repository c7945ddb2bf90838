package io.tocsin.delivery.link;

import io.tocsin.persistence.TestDatabase;

class AcknowledgeLinksOnH2Test extends AcknowledgeLinksContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
