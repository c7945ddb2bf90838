package io.tocsin.update;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
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

/** What a person said of an incident to those who wait. Never changed once written. */
@Entity
@Table(name = "status_update")
public class StatusUpdate {

  /** In characters, a line's end being one. */
  public static final int LONGEST = 2000;

  /** Who reads it. */
  public enum Audience {
    /** Those who are told of the incident, over its channels. */
    INTERNAL,
    /** The same, and whoever has the link of the stakeholders' page. */
    STAKEHOLDERS
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "status_update_seq")
  @SequenceGenerator(
      name = "status_update_seq",
      sequenceName = "status_update_seq",
      allocationSize = 1)
  private @Nullable Long id;

  private String incidentId = "";
  private int number;
  private Instant at = Instant.EPOCH;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Actor.Kind byKind = Actor.Kind.SYSTEM;

  private String byName = "";
  private String text = "";

  @Column(length = 20)
  @Enumerated(EnumType.STRING)
  private Audience audience = Audience.INTERNAL;

  protected StatusUpdate() {}

  StatusUpdate(
      IncidentId incident, int number, Instant at, Actor by, String text, Audience audience) {
    incidentId = incident.value();
    this.number = number;
    this.at = at;
    byKind = by.kind();
    byName = by.name();
    this.text = text;
    this.audience = audience;
  }

  public IncidentId incident() {
    return new IncidentId(incidentId);
  }

  /** Counts from 1 within its incident. */
  public int number() {
    return number;
  }

  public Instant at() {
    return at;
  }

  public Actor by() {
    return new Actor(byKind, byName);
  }

  /** Plain text; lines end with {@code \n}. */
  public String text() {
    return text;
  }

  public Audience audience() {
    return audience;
  }
}
