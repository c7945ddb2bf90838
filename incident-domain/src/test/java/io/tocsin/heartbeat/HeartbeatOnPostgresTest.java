package io.tocsin.heartbeat;

import io.tocsin.persistence.TestDatabase;

class HeartbeatOnPostgresTest extends HeartbeatContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
