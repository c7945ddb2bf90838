package io.tocsin.review;

import io.tocsin.persistence.TestDatabase;

class PlanReviewOnPostgresTest extends PlanReviewContract {

  @Override
  TestDatabase database() {
    return TestDatabase.postgres();
  }
}
