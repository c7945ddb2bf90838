package io.tocsin.workflow.plan;

/**
 * A value of a file, with the place where it stands.
 *
 * @param element id of the nearest element of a model that has one; empty in other files
 */
record Word(String text, String file, int line, String element) {

  Word(String text, String file, int line) {
    this(text, file, line, "");
  }
}
