package io.tocsin.watch.schedule;

import io.tocsin.persistence.TestDatabase;

class LookQueueOnH2Test extends LookQueueContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
