package io.tocsin.review;

/** Identity of a review of the plan, opaque to callers. */
public record ReviewId(String value) {

  public ReviewId {
    if (!value.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("not a review id: " + value);
    }
  }

  long number() {
    return Long.parseLong(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
