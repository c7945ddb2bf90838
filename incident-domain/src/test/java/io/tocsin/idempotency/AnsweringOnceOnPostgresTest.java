package io.tocsin.idempotency;

import io.tocsin.persistence.TestDatabase;

class AnsweringOnceOnPostgresTest extends AnsweringOnceContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
