package io.tocsin.delivery.link;

import io.tocsin.persistence.TestDatabase;

class AcknowledgeLinksOnPostgresTest extends AcknowledgeLinksContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
