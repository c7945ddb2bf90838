package io.tocsin.review;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One review of the plan.
 *
 * <p>Life: begun, by the calendar or by somebody → found, once or twice, by whoever read the plan
 * and whoever changed it → ended, when the plan was read and all contacts are settled, or
 * unfinished when its time ran out before. At most one runs.
 */
@Entity
@Table(name = "plan_review")
public class PlanReview {

  /** What a review said of the plan. */
  public enum Outcome {
    /** The plan holds as it is. */
    CURRENT,
    /** It had to be changed, and was. */
    CHANGED,
    /** It has to be changed, and nobody did so yet. */
    TO_CHANGE,
    /** Nobody read it: the step was left out with a reason. */
    NOT_REVIEWED,
    /** Its time ran out first. */
    UNFINISHED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_review_seq")
  @SequenceGenerator(name = "plan_review_seq", sequenceName = "plan_review_seq", allocationSize = 1)
  private @Nullable Long id;

  @Version private int version;
  private String planVersion = "";
  private Instant begunAt = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Actor.Kind begunByKind = Actor.Kind.SYSTEM;

  private String begunByName = "";
  private Instant dueAt = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private @Nullable Outcome outcome;

  private String findings = "";

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Actor.@Nullable Kind reviewedByKind;

  private @Nullable String reviewedByName;
  private @Nullable Instant endedAt;

  protected PlanReview() {}

  PlanReview(String planVersion, Actor by, Instant begunAt, Instant dueAt) {
    this.planVersion = planVersion;
    this.begunAt = begunAt;
    begunByKind = by.kind();
    begunByName = by.name();
    this.dueAt = dueAt;
  }

  public ReviewId id() {
    return new ReviewId(Long.toString(Objects.requireNonNull(id, "a review that is not stored")));
  }

  /** Of the plan as it was when the review began. */
  public String planVersion() {
    return planVersion;
  }

  public Instant begunAt() {
    return begunAt;
  }

  /** Tocsin itself when the calendar began it. */
  public Actor begunBy() {
    return new Actor(begunByKind, begunByName);
  }

  /** The end of its time box. */
  public Instant dueAt() {
    return dueAt;
  }

  /** What was said of the plan so far; final once it has ended. */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** In the words of those who read and changed the plan; empty when they wrote none. */
  public String findings() {
    return findings;
  }

  /** Who read the plan, or changed it after that. */
  public Optional<Actor> reviewedBy() {
    return reviewedByKind == null || reviewedByName == null
        ? Optional.empty()
        : Optional.of(new Actor(reviewedByKind, reviewedByName));
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public boolean running() {
    return endedAt == null;
  }

  void found(Outcome found, String note, Actor by) {
    outcome = found;
    findings = findings.isEmpty() || note.isEmpty() ? findings + note : findings + "\n\n" + note;
    reviewedByKind = by.kind();
    reviewedByName = by.name();
  }

  void ended(Outcome how, Instant at) {
    outcome = how;
    endedAt = at;
  }
}
