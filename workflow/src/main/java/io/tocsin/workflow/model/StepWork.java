package io.tocsin.workflow.model;

/** What Tocsin does in a step; a person does the same by hand where Tocsin cannot. */
public sealed interface StepWork {

  /**
   * @param probe key of the plan's probe
   */
  record Look(String probe) implements StepWork {}

  /**
   * @param action key of the plan's action
   * @param component it is run on; empty where that is the component of the incident
   */
  record Run(String action, String component) implements StepWork {}

  /**
   * @param contact key of whom the step tells what it says
   * @param channel key of what it goes over
   */
  record Tell(String contact, String channel) implements StepWork {}

  /**
   * @param step id of the step whose action is taken back
   */
  record Undo(String step) implements StepWork {}
}
