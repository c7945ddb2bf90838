package io.tocsin.postmortem;

import io.tocsin.persistence.TestDatabase;

class LibraryOnPostgresTest extends LibraryContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
