package io.tocsin.web.incident;

import io.tocsin.incident.Declaration;
import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.incident.DeclareView.Typed;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Filters;
import io.tocsin.web.part.PlainText;
import io.tocsin.web.part.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a form against the plan and declares what it says (spec, I1). */
@ApplicationScoped
class Declaring {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 4000;

  private final DeclaringIncident declaring;
  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Declaring() {
    this(null, null, null);
  }

  @Inject
  Declaring(DeclaringIncident declaring, Plans plans, Visitor visitor) {
    this.declaring = declaring;
    this.plans = plans;
    this.visitor = visitor;
  }

  /**
   * @throws Invalid naming each input that is missing, too long, or not in the plan
   */
  IncidentId declare(Typed typed) {
    List<FieldError> errors = errors(typed);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    Declaration declaration =
        new Declaration(
            title(typed),
            typed.affected().service(),
            typed.affected().component(),
            Optional.empty(),
            Filters.severity(typed.severity()),
            Optional.of(typed.procedure()).filter(key -> !key.isEmpty()),
            List.copyOf(typed.symptoms()),
            Optional.of(typed.description().strip()).filter(text -> !text.isEmpty()),
            Optional.empty());
    return declaring.declare(declaration, visitor.actor()).id();
  }

  private List<FieldError> errors(Typed typed) {
    Plan plan = plans.current();
    List<FieldError> errors = new ArrayList<>();
    if (!typed.affected().isIn(plan)) {
      errors.add(new FieldError("place", Wording.say("declare.place.missing")));
    }
    if (!symptomKeys(plan).containsAll(typed.symptoms())) {
      errors.add(new FieldError("symptoms", Wording.say("problem.choose")));
    }
    if (typed.title().isBlank() && typed.symptoms().isEmpty()) {
      errors.add(new FieldError("title", Wording.say("declare.nothing")));
    }
    if (typed.title().length() > LONGEST_TITLE) {
      errors.add(new FieldError("title", Wording.say("problem.tooLong", LONGEST_TITLE)));
    }
    if (typed.description().length() > LONGEST_DESCRIPTION) {
      errors.add(
          new FieldError("description", Wording.say("problem.tooLong", LONGEST_DESCRIPTION)));
    }
    if (!PlainText.is(typed.title())) {
      errors.add(new FieldError("title", Wording.say("problem.control")));
    }
    if (!PlainText.is(typed.description())) {
      errors.add(new FieldError("description", Wording.say("problem.control")));
    }
    if (!typed.severity().isEmpty() && Filters.severity(typed.severity()).isEmpty()) {
      errors.add(new FieldError("severity", Wording.say("problem.choose")));
    }
    if (!typed.procedure().isEmpty() && plan.procedure(typed.procedure()).isEmpty()) {
      errors.add(new FieldError("procedure", Wording.say("problem.choose")));
    }
    return errors;
  }

  /** In the declarer's language; a symptom stands in where no title was given. */
  private String title(Typed typed) {
    return typed.title().isBlank()
        ? plans.current().procedures().stream()
            .flatMap(procedure -> procedure.symptoms().stream())
            .filter(symptom -> typed.symptoms().contains(symptom.key()))
            .map(symptom -> symptom.text().in(visitor.locale()))
            .findFirst()
            .orElseThrow()
        : typed.title().strip();
  }

  private static Set<String> symptomKeys(Plan plan) {
    return plan.procedures().stream()
        .map(ProcedureDefinition::symptoms)
        .flatMap(List::stream)
        .map(ProcedureDefinition.Choice::key)
        .collect(Collectors.toSet());
  }
}
