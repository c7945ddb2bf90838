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
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in. Five wrong passwords within 15 minutes lock the account for 15 minutes; a
 * right one or a reset forgets them. A disabled account keeps its name, so that the timeline still
 * says who it was.
 */
@Entity
@Table(name = "account")
public class Account {

  static final int ATTEMPTS = 5;
  static final Duration WINDOW = Duration.ofMinutes(15);

  @Id private String id = "";

  private String name = "";

  @Column(name = "display_name")
  private String displayName = "";

  @Column(name = "password_hash")
  private String passwordHash = "";

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role", length = 20)
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  private @Nullable String locale;
  private String zone = "";
  private boolean disabled;

  @Column(name = "failed_attempts")
  private int failedAttempts;

  @Column(name = "first_failed_at")
  private @Nullable Instant firstFailedAt;

  @Column(name = "locked_until")
  private @Nullable Instant lockedUntil;

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  protected Account() {}

  Account(AccountDetails details, String passwordHash, Instant createdAt) {
    id = UUID.randomUUID().toString();
    name = details.name();
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
    change(details);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String displayName() {
    return displayName;
  }

  /** The roles as they were given, without those implied. */
  public Set<Role> roles() {
    return roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
  }

  /** The language the person chose, absent as long as the browser decides. */
  public Optional<Locale> locale() {
    return Optional.ofNullable(locale).map(Locale::forLanguageTag);
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public boolean disabled() {
    return disabled;
  }

  public boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  String passwordHash() {
    return passwordHash;
  }

  /** Takes all but the name, which is for ever. */
  final void change(AccountDetails details) {
    displayName = details.displayName();
    zone = details.zone().getId();
    giveRoles(details.roles());
  }

  private void giveRoles(Collection<Role> given) {
    roles.retainAll(given);
    roles.addAll(given);
  }

  void speak(Locale language) {
    locale = language.toLanguageTag();
  }

  void disable(boolean off) {
    disabled = off;
  }

  void resetPassword(String hash) {
    passwordHash = hash;
    forgetFailures();
  }

  void failed(Instant now) {
    if (firstFailedAt == null || !now.isBefore(firstFailedAt.plus(WINDOW))) {
      firstFailedAt = now;
      failedAttempts = 0;
    }
    failedAttempts++;
    if (failedAttempts >= ATTEMPTS) {
      forgetFailures();
      lockedUntil = now.plus(WINDOW);
    }
  }

  final void forgetFailures() {
    failedAttempts = 0;
    firstFailedAt = null;
    lockedUntil = null;
  }
}
