package io.tocsin.review;

import io.tocsin.persistence.TestDatabase;

class PlanReviewOnH2Test extends PlanReviewContract {

  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
