package io.tocsin.account;

import java.time.ZoneId;
import java.util.Set;

/**
 * What an administrator decides about an account.
 *
 * @param name for signing in: 2 to 64 of {@code a-z 0-9 . _ -}, starting with a letter or digit
 * @param displayName as the timeline's readers know the person; 1 to 200 characters
 * @param zone in which the person reads times
 */
public record AccountDetails(String name, String displayName, Set<Role> roles, ZoneId zone) {

  public AccountDetails {
    roles = Set.copyOf(roles);
    if (!name.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
      throw new InvalidAccount("name", "name");
    }
    if (displayName.isBlank() || displayName.length() > 200) {
      throw new InvalidAccount("displayName", "displayName");
    }
  }
}
