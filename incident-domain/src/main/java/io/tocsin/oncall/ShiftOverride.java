package io.tocsin.oncall;

import io.tocsin.incident.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is on call instead of whose turn it is. It may be revoked; what was until then stays
 * true, so that one can always tell who was on call.
 */
@Entity
@Table(name = "shift_override")
public class ShiftOverride {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shift_override_seq")
  @SequenceGenerator(
      name = "shift_override_seq",
      sequenceName = "shift_override_seq",
      allocationSize = 1)
  private @Nullable Long id;

  @Version private int version;

  private String scheduleKey = "";
  private String contact = "";
  private Instant startsAt = Instant.EPOCH;
  private Instant endsAt = Instant.EPOCH;
  private String reason = "";
  private Instant madeAt = Instant.EPOCH;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Actor.Kind madeByKind = Actor.Kind.SYSTEM;

  private String madeByName = "";
  private @Nullable Instant revokedAt;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Actor.@Nullable Kind revokedByKind;

  private @Nullable String revokedByName;

  protected ShiftOverride() {}

  ShiftOverride(
      String schedule,
      String contact,
      Instant from,
      Instant to,
      String reason,
      Instant madeAt,
      Actor by) {
    scheduleKey = schedule;
    this.contact = contact;
    startsAt = from;
    endsAt = to;
    this.reason = reason;
    this.madeAt = madeAt;
    madeByKind = by.kind();
    madeByName = by.name();
  }

  public OverrideId id() {
    return OverrideId.of(id == null ? 0 : id);
  }

  public String schedule() {
    return scheduleKey;
  }

  /** The key of whoever is on call. */
  public String contact() {
    return contact;
  }

  public Instant from() {
    return startsAt;
  }

  /** Exclusive, as it was asked for. */
  public Instant to() {
    return endsAt;
  }

  public String reason() {
    return reason;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public Actor madeBy() {
    return new Actor(madeByKind, madeByName);
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  public Optional<Actor> revokedBy() {
    return revokedByKind == null || revokedByName == null
        ? Optional.empty()
        : Optional.of(new Actor(revokedByKind, revokedByName));
  }

  void revoke(Instant at, Actor by) {
    if (revokedAt == null) {
      revokedAt = at;
      revokedByKind = by.kind();
      revokedByName = by.name();
    }
  }

  /** From when to when it counted, or will. */
  Replacement replacement() {
    Instant end = revokedAt != null && revokedAt.isBefore(endsAt) ? revokedAt : endsAt;
    return new Replacement(id(), startsAt, end, contact);
  }
}
