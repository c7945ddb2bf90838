package io.tocsin.review;

/** Identity of one contact's confirmation in one review, opaque to callers. */
public record ConfirmationId(String value) {

  public ConfirmationId {
    if (!value.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("not a confirmation id: " + value);
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
