package io.tocsin.web.part;

/**
 * What was wrong with a form that is shown again with all that was typed.
 *
 * @param field the name of the input it is about; empty for the form as a whole
 * @param message what happened and what to do
 */
public record Problem(String field, String message) {

  /** The id of the input, to link to. */
  public String anchor() {
    return field.isEmpty() ? "main" : field;
  }
}
