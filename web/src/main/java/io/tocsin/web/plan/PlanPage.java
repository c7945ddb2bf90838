package io.tocsin.web.plan;

import io.tocsin.account.Role;
import io.tocsin.delivery.Attempt;
import io.tocsin.incident.Actor;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersions;
import io.tocsin.plan.Plans;
import io.tocsin.review.ContactConfirmation;
import io.tocsin.review.ContactNames;
import io.tocsin.review.PlanReview;
import io.tocsin.review.PlanReviews;
import io.tocsin.review.ReviewLog;
import io.tocsin.review.ReviewSchedule;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Deadline;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import io.tocsin.web.task.TaskRows;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fills the page of the plan. */
@ApplicationScoped
class PlanPage {

  private static final int PAST = 12;

  private final Plans plans;
  private final PlanVersions versions;
  private final PlanReviews reviews;
  private final ReviewSchedule schedule;
  private final ReviewLog log;
  private final ContactNames names;
  private final ResponderTasks tasks;
  private final TaskRows rows;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PlanPage() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  PlanPage(
      Plans plans,
      PlanVersions versions,
      PlanReviews reviews,
      ReviewSchedule schedule,
      ReviewLog log,
      ContactNames names,
      ResponderTasks tasks,
      TaskRows rows,
      Visitor visitor,
      Clock clock) {
    this.plans = plans;
    this.versions = versions;
    this.reviews = reviews;
    this.schedule = schedule;
    this.log = log;
    this.names = names;
    this.tasks = tasks;
    this.rows = rows;
    this.visitor = visitor;
    this.clock = clock;
  }

  @Transactional
  View show() {
    return view(PlanView.Typed.NOTHING, List.of());
  }

  /** The page again after a refused form. */
  @Transactional
  View show(PlanView.Typed typed, io.tocsin.web.error.Problem problem) {
    return view(
        typed, Problems.of(problem, visitor.locale(), field -> "#asked-" + typed.confirmation()));
  }

  private View view(PlanView.Typed typed, List<Problem> problems) {
    Optional<PlanReview> running = reviews.running();
    return new View(
        "plan",
        new PlanView(
            line(),
            running.isPresent() ? Optional.empty() : Optional.of(schedule.nextDue()),
            schedule.standing(),
            running.map(this::review),
            running
                .map(review -> rows.of(tasks.list(TaskFilter.of(review.id()))))
                .orElse(List.of()),
            reviews.newest(Optional.empty(), PAST + 1).stream()
                .filter(review -> !review.running())
                .limit(PAST)
                .map(this::review)
                .toList(),
            visitor.may(Role.COMMANDER),
            typed,
            problems));
  }

  private PlanView.PlanLine line() {
    Plan plan = plans.current();
    return new PlanView.PlanLine(
        plan.name().in(visitor.locale()),
        plan.version(),
        plan.updated(),
        plan.team(),
        versions.newest().map(PlanVersion::importedAt));
  }

  private PlanView.Review review(PlanReview review) {
    Locale locale = visitor.locale();
    return new PlanView.Review(
        review.id().value(),
        review.planVersion(),
        review.begunAt(),
        review.begunBy().kind() == Actor.Kind.SYSTEM ? "" : review.begunBy().name(),
        review.running()
            ? Optional.of(Deadline.of(review.dueAt(), clock.instant()))
            : Optional.empty(),
        review.outcome(),
        review.findings(),
        review.reviewedBy().map(Actor::name).orElse(""),
        review.endedAt(),
        reviews.confirmations(review.id()).stream().map(this::asked).toList(),
        log.of(review.id()).stream()
            .map(it -> new PlanView.Entry(it.at(), it.by().name(), it.text().in(locale)))
            .toList());
  }

  private PlanView.Asked asked(ContactConfirmation asked) {
    Locale locale = visitor.locale();
    return new PlanView.Asked(
        asked.id().value(),
        names.contact(asked.contact()).in(locale),
        names.channel(asked.channel()).in(locale),
        address(asked),
        asked.state(),
        tried(asked),
        asked.answeredAt(),
        asked.answeredBy().map(Actor::name).orElse(""),
        asked.note());
  }

  private String address(ContactConfirmation asked) {
    return plans.current().contact(asked.contact()).stream()
        .flatMap(contact -> contact.addresses().stream())
        .filter(address -> address.channel().equals(asked.channel()))
        .map(Contact.Address::address)
        .findFirst()
        .orElse("");
  }

  private String tried(ContactConfirmation asked) {
    List<Attempt> attempts = asked.attempts();
    if (attempts.isEmpty()) {
      return "";
    }
    Attempt last = attempts.get(attempts.size() - 1);
    return Messages.say(
        visitor.locale(),
        "plan.tried." + last.outcome(),
        attempts.size(),
        last.detail().in(visitor.locale()));
  }
}
