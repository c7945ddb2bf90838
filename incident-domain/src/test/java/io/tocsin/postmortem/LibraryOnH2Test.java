package io.tocsin.postmortem;

import io.tocsin.persistence.TestDatabase;

class LibraryOnH2Test extends LibraryContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
