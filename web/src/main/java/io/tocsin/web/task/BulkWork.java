package io.tocsin.web.task;

import io.tocsin.incident.IncidentId;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import io.tocsin.web.part.Wording;
import io.tocsin.workflow.task.EndedTask;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Does the same to several steps, each in a transaction of its own: one that is refused keeps
 * nobody from the others (spec, U1).
 */
@ApplicationScoped
class BulkWork {

  private static final String HAND_OVER = "handOver";

  private final StepForms forms;
  private final ResponderTasks tasks;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected BulkWork() {
    this(null, null, null);
  }

  @Inject
  BulkWork(StepForms forms, ResponderTasks tasks, Visitor visitor) {
    this.forms = forms;
    this.tasks = tasks;
    this.visitor = visitor;
  }

  /**
   * @throws Invalid when nothing is ticked, nobody chosen, or no such work is known
   */
  void check(BulkForm form) {
    if (form.ticked.isEmpty()) {
      throw new Invalid("tasks", Wording.say("tasks.bulk.none"));
    }
    if (form.asked().equals(HAND_OVER) && form.user.isBlank()) {
      throw new Invalid("user", Wording.say("tasks.bulk.nobody"));
    }
    work(form);
  }

  /**
   * The ids of those that were refused, each with what a person reads about it; others are done.
   */
  Map<String, Problem> each(BulkForm form) {
    Consumer<String> work = work(form);
    Map<String, String> names =
        tasks.list(TaskFilter.all()).stream()
            .collect(Collectors.toMap(ResponderTask::id, this::name));
    Map<String, Problem> refused = new TreeMap<>();
    for (String id : form.tasks()) {
      Attempt.toOneOfSeveral(() -> work.accept(id))
          .ifPresent(problem -> refused.put(id, said(id, names, problem)));
    }
    return refused;
  }

  private Consumer<String> work(BulkForm form) {
    return switch (form.asked()) {
      case "claim" -> forms::claim;
      case "release" -> forms::release;
      case HAND_OVER -> id -> forms.handOver(id, form.user);
      case BulkForm.COMPLETE -> id -> forms.complete(id, form.outcome);
      default -> throw new Invalid("work", Wording.say("problem.choose"));
    };
  }

  private Problem said(String id, Map<String, String> names, io.tocsin.web.error.Problem problem) {
    Locale locale = visitor.locale();
    String name =
        names.containsKey(id) ? names.get(id) : tasks.ended(id).map(this::name).orElse(id);
    String why =
        switch (problem.status()) {
          case 403 -> Messages.say(locale, "tasks.bulk.role");
          case 404 -> Messages.say(locale, "tasks.bulk.unknown");
          default -> Problems.of(problem, locale, Function.identity()).get(0).message();
        };
    return new Problem("", "/tasks/" + id, Messages.say(locale, "tasks.bulk.refused", name, why));
  }

  private String name(ResponderTask task) {
    return name(task.incident(), task.texts().name().in(visitor.locale()));
  }

  private String name(EndedTask task) {
    return name(task.incident(), task.texts().name().in(visitor.locale()));
  }

  private String name(Optional<IncidentId> incident, String step) {
    return incident
        .map(id -> Messages.say(visitor.locale(), "task.of", id.value(), step))
        .orElse(step);
  }
}
