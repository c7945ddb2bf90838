package io.tocsin.workflow.model;

import io.tocsin.text.LocalText;
import java.util.List;

/**
 * A point at which a procedure goes one of several ways.
 *
 * @param question or, where the model asks none, what was done before
 * @param answers in the order of the model
 */
public record Fork(String id, LocalText question, List<Answer> answers) {

  /**
   * One way.
   *
   * @param answer as the flow is labelled; empty where it is not
   * @param next what is done then; several where they are done side by side
   */
  public record Answer(LocalText answer, List<LocalText> next) {}
}
