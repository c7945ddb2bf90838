package io.tocsin.web.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The page on which an administrator manages accounts.
 *
 * @param roles what can be given, by name
 * @param form the form for a new account, with what was typed before if it was refused
 * @param problem why the last form was refused, in words
 */
public record AccountsView(
    List<Row> accounts, List<String> roles, Form form, Optional<Problem> problem) {

  /**
   * @param roles as they were given, by name
   * @param sessions how many browsers are signed in
   * @param lastUsedAt when one of them was used last
   */
  public record Row(
      String id,
      String name,
      String displayName,
      Set<String> roles,
      String zone,
      boolean disabled,
      boolean locked,
      int sessions,
      Optional<Instant> lastUsedAt) {}

  /** What was typed. */
  public record Form(String name, String displayName, Set<String> roles, String zone) {}

  /**
   * @param account id of the account whose form was refused; empty for the form of a new one
   */
  public record Problem(String account, String field, String message) {

    /** Whether it is about this input of this account's form. */
    public boolean at(String otherAccount, String otherField) {
      return account.equals(otherAccount) && field.equals(otherField);
    }
  }
}
