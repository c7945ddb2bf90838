package io.tocsin.account;

/** Somebody typed what an account or a token cannot be: nothing was changed; names the field. */
public final class InvalidAccount extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidAccount(String field, String expected) {
    super(field + ": " + expected);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
