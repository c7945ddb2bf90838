package io.tocsin.delivery.verification;

import io.tocsin.persistence.TestDatabase;

class VerificationOnPostgresTest extends VerificationContract {
  @Override
  TestDatabase open() {
    return TestDatabase.postgres();
  }
}
