package io.tocsin.web.page;

import io.tocsin.account.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * Who reads a page, as templates see it.
 *
 * @param name the account's name; empty for somebody who has not signed in
 * @param roles with all implied ones
 */
public record Viewer(String name, String displayName, Set<Role> roles, Locale locale, ZoneId zone) {

  public boolean signedIn() {
    return !name.isEmpty();
  }

  public boolean may(Role role) {
    return roles.contains(role);
  }

  /** For templates, which know roles by name only. */
  public boolean may(String role) {
    return may(Role.valueOf(role));
  }
}
