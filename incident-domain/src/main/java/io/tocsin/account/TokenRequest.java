package io.tocsin.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator asks of a new token.
 *
 * @param name which program it is for, as the timeline will show it; 1 to 64 characters
 * @param scopes what the program may do; at least one
 * @param expiresAt absent for one that lasts until it is revoked
 */
public record TokenRequest(String name, Set<Role> scopes, Optional<Instant> expiresAt) {

  public TokenRequest {
    scopes = Set.copyOf(scopes);
    if (name.isBlank() || name.length() > 64) {
      throw new InvalidAccount("name", "tokenName");
    }
    if (scopes.isEmpty()) {
      throw new InvalidAccount("scopes", "scopes");
    }
  }
}
