package io.tocsin.postmortem;

import io.tocsin.persistence.TestDatabase;

class FactsOnH2Test extends FactsContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
