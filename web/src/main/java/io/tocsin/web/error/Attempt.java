package io.tocsin.web.error;

import io.tocsin.incident.BeingMeasured;
import io.tocsin.postmortem.EditConflict;
import io.tocsin.workflow.engine.Conflict;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Does what a form asks; what its reader can mend comes back, to be shown beside the form. */
public final class Attempt {

  private Attempt() {}

  /**
   * Empty when it worked, at the first try or after it met somebody else's transaction; the problem
   * when the present state (409) or the input (422) forbids it. All else is thrown on: no such
   * thing, not allowed, our own fault; an {@link EditConflict}, for the page that shows both edits;
   * and that the incident is {@link BeingMeasured}, for the page that shows the look.
   */
  public static Optional<Problem> to(Runnable work) {
    return to(
        work,
        Set.of(409, 422),
        thrown -> thrown instanceof EditConflict || thrown instanceof BeingMeasured);
  }

  /**
   * As {@link #to}, for one of several that are asked for at once: that there is no such one, or
   * that the reader may not have it, comes back as well, and keeps nobody from the others.
   */
  public static Optional<Problem> toOneOfSeveral(Runnable work) {
    return to(work, Set.of(403, 404, 409, 422), thrown -> false);
  }

  private static Optional<Problem> to(
      Runnable work, Set<Integer> mendable, Predicate<RuntimeException> thrownOn) {
    try {
      Conflict.retry(work);
      return Optional.empty();
    } catch (RuntimeException e) {
      Problem problem = Problems.of(e);
      if (!thrownOn.test(e) && mendable.contains(problem.status())) {
        return Optional.of(problem);
      }
      throw e;
    }
  }
}
