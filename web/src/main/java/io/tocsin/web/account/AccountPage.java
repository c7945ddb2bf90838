package io.tocsin.web.account;

import io.tocsin.account.Account;
import io.tocsin.account.ManagingAccounts;
import io.tocsin.account.ManagingAccounts.Listed;
import io.tocsin.account.Role;
import io.tocsin.account.Session;
import io.tocsin.web.page.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the page of accounts. */
@ApplicationScoped
class AccountPage {

  /** People do not report events as monitoring systems do. */
  private static final List<String> ROLES =
      Arrays.stream(Role.values()).filter(role -> role != Role.INTAKE).map(Role::name).toList();

  private final ManagingAccounts accounts;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AccountPage() {
    this(null);
  }

  @Inject
  AccountPage(ManagingAccounts accounts) {
    this.accounts = accounts;
  }

  View show(AccountsView.Form form, Optional<AccountsView.Problem> problem) {
    List<AccountsView.Row> rows = accounts.all().stream().map(AccountPage::row).toList();
    return new View("accounts", new AccountsView(rows, ROLES, form, problem));
  }

  String nameOf(String id) {
    return accounts.all().stream()
        .map(Listed::account)
        .filter(account -> account.id().equals(id))
        .map(Account::name)
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static AccountsView.Row row(Listed listed) {
    Account account = listed.account();
    return new AccountsView.Row(
        account.id(),
        account.name(),
        account.displayName(),
        account.roles().stream().map(Role::name).collect(Collectors.toSet()),
        account.zone().getId(),
        account.disabled(),
        listed.locked(),
        listed.sessions().size(),
        listed.sessions().stream().map(Session::lastUsedAt).max(Comparator.naturalOrder()));
  }
}
