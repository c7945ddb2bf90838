package io.tocsin.watch;

import io.tocsin.persistence.TestDatabase;

class WatchOnPostgresTest extends WatchContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
