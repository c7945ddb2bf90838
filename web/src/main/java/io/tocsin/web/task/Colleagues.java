package io.tocsin.web.task;

import io.tocsin.account.Account;
import io.tocsin.web.part.Choice;
import io.tocsin.workflow.model.StepRole;
import io.tocsin.workflow.task.Assignees;
import io.tocsin.workflow.task.ResponderTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The people whom a form offers to hand steps to. */
@ApplicationScoped
class Colleagues {

  private final Assignees assignees;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Colleagues() {
    this(null);
  }

  @Inject
  Colleagues(Assignees assignees) {
    this.assignees = assignees;
  }

  /** All but the one who has it. */
  List<Choice> of(ResponderTask task) {
    return assignees.of(StepRole.of(task.role())).stream()
        .filter(account -> !task.assignee().equals(Optional.of(account.name())))
        .map(Colleagues::choice)
        .toList();
  }

  /** Whoever may be handed at least one of them. */
  List<Choice> ofAny(Collection<ResponderTask> tasks) {
    return tasks.stream()
        .map(task -> StepRole.of(task.role()))
        .distinct()
        .flatMap(role -> assignees.of(role).stream())
        .map(Colleagues::choice)
        .distinct()
        .sorted(Comparator.comparing(Choice::key))
        .toList();
  }

  private static Choice choice(Account account) {
    String name = account.name();
    String display = account.displayName();
    return new Choice(
        name, display.isBlank() || display.equals(name) ? name : display + " · " + name);
  }
}
