package io.tocsin.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.account.Account;
import io.tocsin.account.Accounts;
import io.tocsin.account.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssigneesTest {

  private final Assignees assignees =
      new Assignees(
          new Known(
              List.of(
                  new Somebody("chen", false, Role.COMMANDER),
                  new Somebody("li", false, Role.RESPONDER),
                  new Somebody("wang", true, Role.COMMANDER),
                  new Somebody("zhao", false, Role.VIEWER))));

  @Test
  void offersEnabledAccountsWhoHoldTheRoleOrOneThatImpliesIt() {
    assertThat(assignees.of(Role.RESPONDER))
        .extracting(Account::name)
        .containsExactly("chen", "li");
    assertThat(assignees.of(Role.COMMANDER)).extracting(Account::name).containsExactly("chen");
  }

  @Test
  void takesANameInAnyCase() {
    assertThat(assignees.fit("Li", Role.RESPONDER).name()).isEqualTo("li");
  }

  @Test
  void refusesANameThatNobodyHas() {
    refuses("sun", Role.RESPONDER, "no account sun");
  }

  @Test
  void refusesADisabledAccount() {
    refuses("wang", Role.RESPONDER, "wang is disabled");
  }

  @Test
  void refusesSomebodyWithoutTheRole() {
    refuses("zhao", Role.RESPONDER, "zhao does not hold the role");
    refuses("li", Role.COMMANDER, "li does not hold the role");
  }

  private void refuses(String name, Role role, String why) {
    assertThatThrownBy(() -> assignees.fit(name, role))
        .isInstanceOf(UnfitAssignee.class)
        .hasMessageContaining(why);
  }

  private static final class Somebody extends Account {
    private final String name;
    private final boolean disabled;
    private final Role role;

    Somebody(String name, boolean disabled, Role role) {
      this.name = name;
      this.disabled = disabled;
      this.role = role;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean disabled() {
      return disabled;
    }

    @Override
    public Set<Role> roles() {
      return Set.of(role);
    }
  }

  private record Known(List<Account> all) implements Accounts {
    @Override
    public void add(Account account) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Account> find(String id) {
      return Optional.empty();
    }

    @Override
    public Optional<Account> named(String name) {
      return all.stream()
          .filter(account -> account.name().equals(name.toLowerCase(Locale.ROOT)))
          .findFirst();
    }

    @Override
    public Optional<Account> lockNamed(String name) {
      return named(name);
    }
  }
}
