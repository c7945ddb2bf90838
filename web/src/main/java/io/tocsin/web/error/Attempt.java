package io.tocsin.web.error;

import io.tocsin.postmortem.EditConflict;
import io.tocsin.workflow.engine.Conflict;
import java.util.Optional;

/** Does what a form asks; what its reader can mend comes back, to be shown beside the form. */
public final class Attempt {

  private Attempt() {}

  /**
   * Empty when it worked, at the first try or after it met somebody else's transaction; the problem
   * when the present state (409) or the input (422) forbids it. All else is thrown on: no such
   * thing, not allowed, our own fault; and an {@link EditConflict}, for the page that shows both
   * edits.
   */
  public static Optional<Problem> to(Runnable work) {
    try {
      Conflict.retry(work);
      return Optional.empty();
    } catch (EditConflict conflict) {
      throw conflict;
    } catch (RuntimeException e) {
      Problem problem = Problems.of(e);
      if (problem.status() == 409 || problem.status() == 422) {
        return Optional.of(problem);
      }
      throw e;
    }
  }
}
