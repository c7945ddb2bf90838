package io.tocsin.account;

import io.tocsin.incident.Actor;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is behind a request, as it was proved.
 *
 * @param actor the account's or the token's name, as the timeline keeps it
 * @param roles with all implied ones
 * @param locale absent when the person never chose one; always absent for a program
 * @param zone absent for a program
 */
public record Caller(
    Actor actor,
    String displayName,
    Set<Role> roles,
    Optional<Locale> locale,
    Optional<ZoneId> zone) {

  static Caller of(Account account) {
    return new Caller(
        Actor.person(account.name()),
        account.displayName(),
        Role.withImplied(account.roles()),
        account.locale(),
        Optional.of(account.zone()));
  }

  static Caller of(ApiToken token) {
    return new Caller(
        Actor.program(token.name()),
        token.name(),
        Role.withImplied(token.scopes()),
        Optional.empty(),
        Optional.empty());
  }
}
