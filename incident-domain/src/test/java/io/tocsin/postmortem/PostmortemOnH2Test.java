package io.tocsin.postmortem;

import io.tocsin.persistence.TestDatabase;

class PostmortemOnH2Test extends PostmortemContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
