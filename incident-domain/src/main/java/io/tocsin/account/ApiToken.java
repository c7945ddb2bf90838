package io.tocsin.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's permission to call, until it expires or is revoked. */
@Entity
@Table(name = "api_token")
public class ApiToken {

  private static final Duration GRAIN = Duration.ofMinutes(5);

  @Id private String id = "";

  private String name = "";

  @Column(name = "secret_hash")
  private String secretHash = "";

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "api_token_scope", joinColumns = @JoinColumn(name = "token_id"))
  @Column(name = "scope", length = 20)
  @Enumerated(EnumType.STRING)
  private Set<Role> scopes = new HashSet<>();

  @Column(name = "issued_by")
  private String issuedBy = "";

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected ApiToken() {}

  ApiToken(TokenRequest request, Secret secret, String issuedBy, Instant now) {
    id = UUID.randomUUID().toString();
    name = request.name();
    secretHash = secret.hash();
    scopes.addAll(request.scopes());
    expiresAt = request.expiresAt().orElse(null);
    this.issuedBy = issuedBy;
    createdAt = now;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Set<Role> scopes() {
    return Set.copyOf(scopes);
  }

  public String issuedBy() {
    return issuedBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> lastUsedAt() {
    return Optional.ofNullable(lastUsedAt);
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  public boolean validAt(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  void used(Instant now) {
    if (lastUsedAt == null || !now.isBefore(lastUsedAt.plus(GRAIN))) {
      lastUsedAt = now;
    }
  }

  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }
}
