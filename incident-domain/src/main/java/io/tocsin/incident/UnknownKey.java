package io.tocsin.incident;

/** A command names something the plan does not have: a mistake of the caller, told by field. */
public final class UnknownKey extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String field;

  public UnknownKey(String field, String value) {
    super("The plan has no " + field + " \"" + value + "\"");
    this.field = field;
  }

  public String field() {
    return field;
  }
}
