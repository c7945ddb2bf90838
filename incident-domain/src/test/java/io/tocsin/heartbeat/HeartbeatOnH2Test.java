package io.tocsin.heartbeat;

import io.tocsin.persistence.TestDatabase;

class HeartbeatOnH2Test extends HeartbeatContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
