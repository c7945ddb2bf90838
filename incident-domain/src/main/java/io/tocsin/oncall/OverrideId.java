package io.tocsin.oncall;

/** Of an override, opaque to everybody else. */
public record OverrideId(String value) {

  static OverrideId of(long number) {
    return new OverrideId(Long.toString(number));
  }

  /** -1, which is nobody's, where it is no number of ours. */
  long number() {
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : -1;
  }

  @Override
  public String toString() {
    return value;
  }
}
