package io.tocsin.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tocsin.account.InvalidAccount;
import io.tocsin.delivery.DeliveryNotFound;
import io.tocsin.delivery.DeliveryNotResendable;
import io.tocsin.drill.NoSuchDrill;
import io.tocsin.heartbeat.NoSuchHeartbeat;
import io.tocsin.incident.GateShut;
import io.tocsin.incident.NoSuchIncident;
import io.tocsin.incident.UnknownKey;
import io.tocsin.incident.WrongState;
import io.tocsin.oncall.NoSuchSchedule;
import io.tocsin.oncall.UnfitOverride;
import io.tocsin.postmortem.NoSuchPostmortem;
import io.tocsin.postmortem.UnfitDraft;
import io.tocsin.remediation.InvalidParameter;
import io.tocsin.remediation.NoSuchAction;
import io.tocsin.review.NoSuchReview;
import io.tocsin.text.LocalText;
import io.tocsin.watch.NoSuchWatch;
import io.tocsin.workflow.decision.TableBroken;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.migration.NothingToMove;
import io.tocsin.workflow.migration.Unmovable;
import io.tocsin.workflow.plan.DraftOutdated;
import io.tocsin.workflow.plan.NoSuchPlan;
import io.tocsin.workflow.plan.PlanInvalid;
import io.tocsin.workflow.plan.PlanOutdated;
import io.tocsin.workflow.task.NoSuchTask;
import io.tocsin.workflow.task.TaskGone;
import io.tocsin.workflow.task.UnfitAssignee;
import io.tocsin.workflow.task.WrongOutcome;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.StaleStateException;

/** Which problem an exception is: those that callers cause, and, for all others, our own fault. */
final class Problems {

  private static final int DEEPEST_CAUSE = 20;

  private Problems() {}

  /** Looks through wrappers (of transactions, of proxies) for the first cause with a meaning. */
  static Problem of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      Optional<Problem> known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
      cause = cause.getCause();
    }
    return Problem.of(Conflict.caused(thrown) ? 409 : 500);
  }

  private static Optional<Problem> known(Throwable thrown) {
    if (thrown instanceof Invalid invalid) {
      return Optional.of(Problem.invalid(invalid.errors()));
    } else if (thrown instanceof InvalidAccount invalid) {
      return Optional.of(invalid(invalid.field(), invalid.text()));
    } else if (thrown instanceof UnfitDraft unfit) {
      return Optional.of(invalid(unfit.field(), unfit.text()));
    } else if (thrown instanceof UnfitOverride unfit) {
      return Optional.of(invalid(unfit.field(), unfit.text()));
    } else if (thrown instanceof UnknownKey unknown) {
      return Optional.of(invalid(unknown.field(), Wording.say("plan.unknown")));
    } else if (thrown instanceof InvalidParameter wrong) {
      return Optional.of(invalid(wrong.parameter(), wrong.text()));
    } else if (thrown instanceof PlanInvalid wrong) {
      return Optional.of(Problem.invalid(errors(wrong), violations(wrong)));
    } else if (thrown instanceof DraftOutdated) {
      return Optional.of(Problem.of(409, Wording.say("plan.draft.outdated")));
    } else if (thrown instanceof TableBroken) {
      return Optional.of(invalid("table", Wording.say("table.broken")));
    } else if (thrown instanceof Unmovable) {
      return Optional.of(Problem.of(409, Wording.say("plan.unmovable")));
    } else if (thrown instanceof PlanOutdated) {
      return Optional.of(Problem.of(409, Wording.say("plan.outdated")));
    } else if (thrown instanceof GateShut shut) {
      return Optional.of(stillOpen(shut));
    } else if (thrown instanceof WrongState wrong) {
      return Optional.of(Problem.of(409, wrong.text()));
    } else if (thrown instanceof TaskGone) {
      return Optional.of(Problem.of(409, Wording.say("task.gone")));
    } else if (thrown instanceof DeliveryNotResendable not) {
      return Optional.of(Problem.of(409, not.reason()));
    } else if (thrown instanceof UnfitAssignee unfit) {
      return Optional.of(invalid("user", unfit.text()));
    } else if (thrown instanceof WrongOutcome) {
      return Optional.of(invalid("outcome", Wording.say("task.outcome")));
    } else if (thrown instanceof NoSuchHeartbeat missing) {
      return Optional.of(Problem.of(404, undeclared(missing)));
    } else if (thrown instanceof NoSuchIncident
        || thrown instanceof NoSuchDrill
        || thrown instanceof NoSuchAction
        || thrown instanceof NoSuchPostmortem
        || thrown instanceof NoSuchTask
        || thrown instanceof NoSuchWatch
        || thrown instanceof NoSuchReview
        || thrown instanceof NoSuchPlan
        || thrown instanceof NothingToMove
        || thrown instanceof NoSuchSchedule
        || thrown instanceof DeliveryNotFound) {
      return Optional.of(Problem.of(404));
    } else if (thrown instanceof BodyTooLarge) {
      return Optional.of(Problem.of(413));
    } else if (thrown instanceof JsonProcessingException json) {
      return Optional.of(UnreadableJson.problem(json));
    } else {
      return technical(thrown);
    }
  }

  private static Optional<Problem> technical(Throwable thrown) {
    if (thrown instanceof OptimisticLockException || thrown instanceof StaleStateException) {
      return Optional.of(Problem.of(409));
    } else if (DatabaseGone.is(thrown)) {
      return Optional.of(Problem.of(503));
    } else if (thrown instanceof WebApplicationException web) {
      return Optional.of(Problem.of(web.getResponse().getStatus()));
    } else {
      return Optional.empty();
    }
  }

  /** The line is part of the field: it is where a team looks. */
  private static List<FieldError> errors(PlanInvalid wrong) {
    return wrong.problems().stream()
        .map(problem -> new FieldError(problem.file() + ":" + problem.line(), problem.message()))
        .toList();
  }

  private static List<Violation> violations(PlanInvalid wrong) {
    return wrong.problems().stream()
        .map(
            problem ->
                new Violation(
                    problem.file(),
                    problem.line(),
                    problem.element(),
                    problem.rule().name().toLowerCase(Locale.ROOT),
                    problem.message()))
        .toList();
  }

  private static Problem invalid(String field, LocalText message) {
    return Problem.invalid(List.of(new FieldError(field, message)));
  }

  private static LocalText undeclared(NoSuchHeartbeat missing) {
    String known = String.join(", ", missing.known());
    return Wording.say(known.isEmpty() ? "heartbeat.none" : "heartbeat.unknown", known);
  }

  private static Problem stillOpen(GateShut shut) {
    List<FieldError> items =
        shut.items().stream().map(item -> new FieldError(item.key(), item.text())).toList();
    return new Problem(409, Optional.of(shut.text()), items, List.of());
  }
}
