package io.tocsin.workflow.plan;

/**
 * What is wrong with a plan, and where.
 *
 * @param file its path inside the plan's folder
 * @param line counted from one
 * @param message what is wrong, with the value and the way out
 */
public record Problem(String file, int line, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
