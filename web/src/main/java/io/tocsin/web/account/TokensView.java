package io.tocsin.web.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The page on which an administrator manages API tokens.
 *
 * @param scopes what can be given, by name
 * @param form the form for a new token, with what was typed before if it was refused
 * @param problem why the form was refused, in words
 * @param made a token issued just now, shown this once
 */
public record TokensView(
    List<Row> tokens,
    List<String> scopes,
    Form form,
    Optional<Problem> problem,
    Optional<Made> made) {

  /**
   * @param live neither revoked nor expired
   */
  public record Row(
      String id,
      String name,
      List<String> scopes,
      String issuedBy,
      Instant createdAt,
      Optional<Instant> lastUsedAt,
      Optional<Instant> expiresAt,
      Optional<Instant> revokedAt,
      boolean live) {}

  /** What was typed. */
  public record Form(String name, Set<String> scopes, String days) {}

  public record Problem(String field, String message) {

    public boolean at(String otherField) {
      return field.equals(otherField);
    }
  }

  /** The secret of the token with that name. */
  public record Made(String name, String secret) {}
}
