package io.tocsin.watch.schedule;

import io.tocsin.persistence.TestDatabase;

class LookQueueOnPostgresTest extends LookQueueContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
