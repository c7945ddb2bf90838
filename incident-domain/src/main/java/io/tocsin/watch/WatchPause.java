package io.tocsin.watch;

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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody let a watch rest, or look again: who, when and why. Never changed once written. */
@Entity
@Table(name = "watch_pause")
public class WatchPause {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "watch_pause_seq")
  @SequenceGenerator(name = "watch_pause_seq", sequenceName = "watch_pause_seq", allocationSize = 1)
  private @Nullable Long id;

  private String watchKey = "";
  private boolean paused;
  private Instant at = Instant.EPOCH;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind = Actor.Kind.SYSTEM;

  private String actorName = "";
  private String reason = "";

  protected WatchPause() {}

  WatchPause(String watchKey, boolean paused, Instant at, Actor by, String reason) {
    this.watchKey = watchKey;
    this.paused = paused;
    this.at = at;
    actorKind = by.kind();
    actorName = by.name();
    this.reason = reason;
  }

  public String watch() {
    return watchKey;
  }

  /** Whether it rests from then on; else it looks again. */
  public boolean paused() {
    return paused;
  }

  public Instant at() {
    return at;
  }

  public Actor by() {
    return new Actor(actorKind, actorName);
  }

  public String reason() {
    return reason;
  }
}
