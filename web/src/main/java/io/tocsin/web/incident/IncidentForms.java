package io.tocsin.web.incident;

import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.CancellingIncident;
import io.tocsin.incident.ChangingSeverity;
import io.tocsin.incident.ClosingIncident;
import io.tocsin.incident.Commenting;
import io.tocsin.incident.Ending;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.ReopeningIncident;
import io.tocsin.incident.ResolvingIncident;
import io.tocsin.incident.Severity;
import io.tocsin.incident.SwitchingProcedure;
import io.tocsin.text.LocalText;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Filters;
import io.tocsin.web.part.Wording;
import io.tocsin.workflow.task.LookingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the forms of an incident's page and does what they ask. */
@ApplicationScoped
class IncidentForms {

  private static final int LONGEST_COMMENT = 4000;
  private static final int LONGEST_REASON = 1000;

  private final AcknowledgingIncident acknowledging;
  private final ChangingSeverity severities;
  private final SwitchingProcedure procedures;
  private final Commenting commenting;
  private final CancellingIncident cancelling;
  private final ReopeningIncident reopening;
  private final LookingAgain looking;
  private final ResolvingIncident resolving;
  private final ClosingIncident closing;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected IncidentForms() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  IncidentForms(
      AcknowledgingIncident acknowledging,
      ChangingSeverity severities,
      SwitchingProcedure procedures,
      Commenting commenting,
      CancellingIncident cancelling,
      ReopeningIncident reopening,
      LookingAgain looking,
      ResolvingIncident resolving,
      ClosingIncident closing,
      Visitor visitor) {
    this.acknowledging = acknowledging;
    this.severities = severities;
    this.procedures = procedures;
    this.commenting = commenting;
    this.cancelling = cancelling;
    this.reopening = reopening;
    this.looking = looking;
    this.resolving = resolving;
    this.closing = closing;
    this.visitor = visitor;
  }

  void acknowledge(IncidentId id) {
    acknowledging.acknowledge(id, visitor.actor(), "page");
  }

  void severity(IncidentId id, String severity, String reason) {
    List<FieldError> errors = new ArrayList<>(reasonErrors("severity-reason", reason));
    Optional<Severity> to = Filters.severity(severity);
    if (to.isEmpty()) {
      errors.add(new FieldError("severity", Wording.say("problem.choose")));
    }
    refuse(errors);
    severities.change(id, to.orElseThrow(), own(reason), visitor.actor());
  }

  void procedure(IncidentId id, String procedureKey, Optional<String> component, String reason) {
    refuse(reasonErrors("procedure-reason", reason));
    procedures.switchTo(id, procedureKey, component, own(reason), visitor.actor());
  }

  void comment(IncidentId id, String text) {
    if (text.isBlank()) {
      throw new Invalid("text", Wording.say("problem.empty"));
    }
    if (text.length() > LONGEST_COMMENT) {
      throw new Invalid("text", Wording.say("problem.tooLong", LONGEST_COMMENT));
    }
    commenting.comment(id, text.strip(), visitor.actor());
  }

  void cancel(IncidentId id, String reason) {
    refuse(reasonErrors("cancel-reason", reason));
    cancelling.cancel(id, reason.strip(), visitor.actor());
  }

  void duplicate(IncidentId id, String of) {
    if (!of.strip().matches("[0-9]{1,18}")) {
      throw new Invalid("of", Wording.say("problem.choose"));
    }
    cancelling.duplicateOf(id, new IncidentId(of.strip()), visitor.actor());
  }

  void reopen(IncidentId id, String reason) {
    refuse(reasonErrors("reopen-reason", reason));
    reopening.reopen(id, own(reason), visitor.actor());
  }

  void resolve(IncidentId id) {
    looking.before(Ending.RESOLVE, id, visitor.actor());
    resolving.resolve(id, visitor.actor());
  }

  void close(IncidentId id) {
    looking.before(Ending.CLOSE, id, visitor.actor());
    closing.close(id, visitor.actor());
  }

  private static LocalText own(String words) {
    return LocalText.verbatim(words.strip());
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  private static List<FieldError> reasonErrors(String field, String reason) {
    if (reason.isBlank()) {
      return List.of(new FieldError(field, Wording.say("problem.reason")));
    }
    return reason.length() > LONGEST_REASON
        ? List.of(new FieldError(field, Wording.say("problem.tooLong", LONGEST_REASON)))
        : List.of();
  }
}
