package io.tocsin.account;

import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;

/** Somebody typed what an account or a token cannot be: nothing was changed; names the field. */
public final class InvalidAccount extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Phrases PHRASES = Phrases.of(InvalidAccount.class, "phrases");

  private final String field;
  private final transient LocalText text;

  /**
   * @param problem key of the wording
   */
  InvalidAccount(String field, String problem) {
    this(field, PHRASES.say(problem));
  }

  private InvalidAccount(String field, LocalText text) {
    super(field + ": " + text.en());
    this.field = field;
    this.text = text;
  }

  public String field() {
    return field;
  }

  /** What is expected there. */
  public LocalText text() {
    return text;
  }
}
