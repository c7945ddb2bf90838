package io.tocsin.watch;

import io.tocsin.persistence.TestDatabase;

class WatchOnH2Test extends WatchContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
