package io.tocsin.web.task;

import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.TaskRow;
import java.util.List;
import java.util.Optional;

/**
 * One step with all that a person needs to do it (spec, PR: why, what, command, good result, time
 * box, who).
 *
 * @param incident absent for a step of a review of the plan
 * @param why paragraphs
 * @param what paragraphs
 * @param commands to copy
 * @param good what a good result looks like, paragraphs
 * @param outcomes the first is the suggested one
 * @param evidence the newest look of each probe before the step, what failed first
 * @param action that this step would run, or let run
 * @param version goes back with the outcome, so that two people cannot both complete the step
 * @param note typed before, when the form is shown again
 * @param problems of a form that is shown again
 * @param place where the step is done, when that is a page of its own: its address and label
 * @param mayAct the viewer may stop an action
 * @param people who may be handed it; empty when the viewer may not hand it over
 * @param maySkip it can be left out with a reason
 * @param over how it ended meanwhile, as a sentence; the step is then only readable
 */
public record StepView(
    TaskRow task,
    Optional<IncidentRow> incident,
    String procedure,
    List<String> why,
    List<String> what,
    List<CommandLine> commands,
    List<String> good,
    List<Choice> outcomes,
    List<EvidenceView> evidence,
    Optional<ActionView> action,
    Optional<Choice> place,
    String version,
    String note,
    List<Problem> problems,
    boolean mayComplete,
    boolean mayAct,
    List<Choice> people,
    boolean maySkip,
    Optional<String> over) {

  /**
   * A command to copy.
   *
   * @param about what it does, may be empty
   */
  public record CommandLine(String text, String about) {}

  /** Whether an input of this name was refused. */
  public boolean wrong(String field) {
    return problems.stream().anyMatch(problem -> problem.field().equals(field));
  }
}
