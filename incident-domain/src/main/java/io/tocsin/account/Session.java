package io.tocsin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser that signed in. It ends 12 hours after its last use, so it lasts through a long night,
 * and at once when its row is removed (sign-out, revocation); a restart of the server leaves it.
 */
@Entity
@Table(name = "account_session")
public class Session {

  public static final Duration LIFETIME = Duration.ofHours(12);

  /** Uses within this time of the last recorded one write nothing: most requests only read. */
  static final Duration GRAIN = Duration.ofMinutes(5);

  @Id private String id = "";

  @Column(name = "secret_hash")
  private String secretHash = "";

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id")
  private Account account = new Account();

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Column(name = "last_used_at")
  private Instant lastUsedAt = Instant.EPOCH;

  @Column(name = "expires_at")
  private Instant expiresAt = Instant.EPOCH;

  protected Session() {}

  Session(Account account, Secret secret, Instant now) {
    id = UUID.randomUUID().toString();
    secretHash = secret.hash();
    this.account = account;
    createdAt = now;
    used(now);
  }

  public Account account() {
    return account;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  boolean validAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  /**
   * Notes the use when the last note is old enough; true when it did, and the cookie is renewed.
   */
  boolean renew(Instant now) {
    if (now.isBefore(lastUsedAt.plus(GRAIN))) {
      return false;
    }
    used(now);
    return true;
  }

  private void used(Instant now) {
    lastUsedAt = now;
    expiresAt = now.plus(LIFETIME);
  }
}
