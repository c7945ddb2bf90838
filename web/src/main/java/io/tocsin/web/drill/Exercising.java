package io.tocsin.web.drill;

import io.tocsin.drill.Answer;
import io.tocsin.drill.DrillPlan;
import io.tocsin.drill.StartingDrill;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Pace;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Filters;
import io.tocsin.web.part.PlainText;
import io.tocsin.web.part.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks a form against the plan and begins the drill that it describes. */
@ApplicationScoped
class Exercising {

  static final List<Integer> PACES = List.of(1, 2, 5, Pace.FASTEST);

  private static final int LONGEST_TITLE = 200;

  private final StartingDrill starting;
  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Exercising() {
    this(null, null, null);
  }

  @Inject
  Exercising(StartingDrill starting, Plans plans, Visitor visitor) {
    this.starting = starting;
    this.plans = plans;
    this.visitor = visitor;
  }

  /**
   * @throws Invalid naming each input that is missing, too long, or not in the plan
   */
  IncidentId start(Typed typed) {
    Plan plan = plans.current();
    List<FieldError> errors = errors(typed, plan);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    DrillPlan drill =
        new DrillPlan(
            typed.title().isEmpty() ? title(typed, plan) : typed.title(),
            typed.procedure(),
            typed.affected().service(),
            typed.affected().component(),
            Filters.severity(typed.severity()),
            new Pace(Integer.parseInt(typed.pace())),
            typed.participants(),
            answers(typed));
    return starting.start(drill, visitor.actor()).id();
  }

  private String title(Typed typed, Plan plan) {
    return plan.procedure(typed.procedure())
        .map(ProcedureDefinition::name)
        .orElseThrow()
        .in(visitor.locale());
  }

  private static Map<String, Answer> answers(Typed typed) {
    return typed.said().stream()
        .collect(
            Collectors.toMap(
                Typed.Said::probe,
                said ->
                    new Answer(
                        Verdict.valueOf(said.first()),
                        Verdict.valueOf(said.later()),
                        said.finding()),
                (one, other) -> one));
  }

  private static List<FieldError> errors(Typed typed, Plan plan) {
    List<FieldError> errors = new ArrayList<>();
    if (plan.procedure(typed.procedure()).isEmpty()) {
      errors.add(new FieldError("procedure", Wording.say("problem.choose")));
    }
    if (!typed.affected().isIn(plan)) {
      errors.add(new FieldError("place", Wording.say("declare.place.missing")));
    }
    if (typed.title().length() > LONGEST_TITLE) {
      errors.add(new FieldError("title", Wording.say("problem.tooLong", LONGEST_TITLE)));
    }
    if (!PlainText.is(typed.title())) {
      errors.add(new FieldError("title", Wording.say("problem.control")));
    }
    if (!typed.severity().isEmpty() && Filters.severity(typed.severity()).isEmpty()) {
      errors.add(new FieldError("severity", Wording.say("problem.choose")));
    }
    if (PACES.stream().noneMatch(pace -> typed.pace().equals(pace.toString()))) {
      errors.add(new FieldError("pace", Wording.say("problem.choose")));
    }
    if (!typed.participants().stream().allMatch(key -> human(plan, key))) {
      errors.add(new FieldError("participants", Wording.say("problem.choose")));
    }
    typed.said().stream().flatMap(said -> wrong(said, plan).stream()).forEach(errors::add);
    return errors;
  }

  private static boolean human(Plan plan, String contact) {
    return plan.contact(contact).filter(Contact::human).isPresent();
  }

  private static Optional<FieldError> wrong(Typed.Said said, Plan plan) {
    String field = "finding-" + said.probe();
    if (plan.probe(said.probe()).isEmpty()
        || Filters.named(Verdict.values(), said.first()).isEmpty()
        || Filters.named(Verdict.values(), said.later()).isEmpty()) {
      return Optional.of(new FieldError(field, Wording.say("problem.choose")));
    }
    if (said.finding().length() > Answer.LONGEST) {
      return Optional.of(new FieldError(field, Wording.say("problem.tooLong", Answer.LONGEST)));
    }
    return PlainText.is(said.finding())
        ? Optional.empty()
        : Optional.of(new FieldError(field, Wording.say("problem.control")));
  }
}
