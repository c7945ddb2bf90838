package io.tocsin.workflow.task;

import io.tocsin.account.Account;
import io.tocsin.account.Accounts;
import io.tocsin.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who may be handed a step: enabled accounts that hold its role (spec, U1). */
@ApplicationScoped
public class Assignees {

  private final Accounts accounts;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Assignees() {
    this(null);
  }

  @Inject
  public Assignees(Accounts accounts) {
    this.accounts = accounts;
  }

  /** By name. */
  @Transactional
  public List<Account> of(Role role) {
    return accounts.all().stream()
        .filter(account -> !account.disabled() && holds(account, role))
        .toList();
  }

  /**
   * The account of this name, typed in any case.
   *
   * @throws UnfitAssignee when there is none, it is disabled, or it lacks the role
   */
  Account fit(String name, Role role) {
    Account account =
        accounts
            .named(name)
            .orElseThrow(() -> new UnfitAssignee(StepWording.SAY.say("user.unknown", name)));
    if (account.disabled()) {
      throw new UnfitAssignee(StepWording.SAY.say("user.disabled", account.name()));
    }
    if (!holds(account, role)) {
      throw new UnfitAssignee(StepWording.SAY.say("user.role", account.name()));
    }
    return account;
  }

  private static boolean holds(Account account, Role role) {
    return Role.withImplied(account.roles()).contains(role);
  }
}
