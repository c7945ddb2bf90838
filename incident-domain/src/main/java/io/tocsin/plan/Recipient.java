package io.tocsin.plan;

/**
 * Whom a level of an escalation pages (spec, N6). Who that is is decided when the level is paged.
 */
public sealed interface Recipient {

  /**
   * @param contact key
   */
  record Person(String contact) implements Recipient {}

  /**
   * Whoever is on call then.
   *
   * @param schedule key
   */
  record OnCall(String schedule) implements Recipient {}

  /**
   * All contacts with the role.
   *
   * @param role one that some contact has
   */
  record InRole(String role) implements Recipient {}
}
