package io.tocsin.delivery.verification;

import io.tocsin.persistence.TestDatabase;

class VerificationOnH2Test extends VerificationContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
