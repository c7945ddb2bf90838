package io.tocsin.web.account;

import io.tocsin.account.AccountDetails;
import io.tocsin.account.Role;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The inputs about one account, as they were sent. */
public class AccountForm {

  @FormParam("name")
  @DefaultValue("")
  String name = "";

  @FormParam("displayName")
  @DefaultValue("")
  String displayName = "";

  @FormParam("role")
  List<String> roles = List.of();

  @FormParam("zone")
  @DefaultValue("")
  String zone = "";

  String name() {
    return name;
  }

  AccountsView.Form typed() {
    return new AccountsView.Form(name, displayName, new HashSet<>(roles), zone);
  }

  /**
   * @throws BadRequestException for a role or zone that the page does not offer
   */
  AccountDetails details(String accountName) {
    return new AccountDetails(accountName, displayName.strip(), roles(roles), zone());
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new BadRequestException(e);
    }
  }

  /** The roles with these names, both for accounts and as scopes of tokens. */
  static Set<Role> roles(List<String> names) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    try {
      names.forEach(given -> roles.add(Role.valueOf(given)));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(e);
    }
    return roles;
  }
}
