package io.tocsin.account;

import io.tocsin.persistence.TestDatabase;

class AccountOnH2Test extends AccountContract {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
