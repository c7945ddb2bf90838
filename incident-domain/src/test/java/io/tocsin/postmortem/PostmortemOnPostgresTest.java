package io.tocsin.postmortem;

import io.tocsin.persistence.TestDatabase;

class PostmortemOnPostgresTest extends PostmortemContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
