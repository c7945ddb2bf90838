package io.tocsin.idempotency;

import io.tocsin.persistence.TestDatabase;

class AnsweringOnceOnH2Test extends AnsweringOnceContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
