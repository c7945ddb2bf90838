package io.tocsin.web.part;

/**
 * What was wrong with a form that is shown again with all that was typed.
 *
 * @param field the name of the input it is about; empty for the form as a whole
 * @param href where it is mended: a place on the page, or another page
 * @param message what happened and what to do
 */
public record Problem(String field, String href, String message) {

  public Problem(String field, String message) {
    this(field, field.isEmpty() ? "#main" : "#" + field, message);
  }
}
