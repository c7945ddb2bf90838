package io.tocsin.account;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do (spec, X2). Accounts are given roles, tokens are given the same as scopes;
 * the container and {@code @RolesAllowed} know them by {@link #name()}.
 */
public enum Role {
  /** Reports events of monitoring systems, and can read nothing; for programs. */
  INTAKE,
  /** Sees everything but accounts and tokens. */
  VIEWER,
  /** Declares, acknowledges and works incidents. */
  RESPONDER,
  /** Decides: severity, waivers, second approvals, cancelling and closing. */
  COMMANDER,
  /** Changes the plan: procedures, tables, contacts. */
  PLAN_EDITOR,
  /** Manages accounts and tokens. */
  ADMINISTRATOR;

  /** These roles and all that they imply; administrators of small teams do everything. */
  public static Set<Role> withImplied(Collection<Role> roles) {
    EnumSet<Role> all = EnumSet.noneOf(Role.class);
    roles.forEach(role -> all.addAll(role.implied()));
    return Collections.unmodifiableSet(all);
  }

  private Set<Role> implied() {
    return switch (this) {
      case INTAKE -> EnumSet.of(INTAKE);
      case VIEWER -> EnumSet.of(VIEWER);
      case RESPONDER -> EnumSet.of(RESPONDER, VIEWER);
      case COMMANDER -> EnumSet.of(COMMANDER, RESPONDER, VIEWER);
      case PLAN_EDITOR -> EnumSet.of(PLAN_EDITOR, VIEWER);
      case ADMINISTRATOR -> EnumSet.allOf(Role.class);
    };
  }
}
