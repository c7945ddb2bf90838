package io.tocsin.postmortem;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people learn from one incident. It is a {@code DRAFT} from the incident's resolution, goes
 * {@code IN_REVIEW} when its writers hand it in, back to {@code DRAFT} when the reviewer wants more
 * or when the emergency came back after all, and ends {@code PUBLISHED}, when nothing is changed
 * any more. Only what people write is kept here; facts are read from where they are ({@link
 * PostmortemFacts}).
 */
@Entity
@Table(name = "postmortem")
public class Postmortem {

  @Id private String incidentId = "";
  @Version private int version;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private PostmortemState state = PostmortemState.DRAFT;

  @Embedded private Draft draft = Draft.EMPTY;
  private Instant openedAt = Instant.EPOCH;
  private @Nullable Instant editedAt;
  private @Nullable String editedBy;
  private @Nullable Instant submittedAt;
  private @Nullable String submittedBy;
  private @Nullable Instant publishedAt;
  private @Nullable String publishedBy;

  protected Postmortem() {}

  Postmortem(IncidentId incident, Instant openedAt) {
    incidentId = incident.value();
    this.openedAt = openedAt;
  }

  void write(Draft texts, Actor by, Instant at) {
    draft = texts;
    editedBy = by.name();
    editedAt = at;
  }

  void submit(Actor by, Instant at) {
    state = PostmortemState.IN_REVIEW;
    submittedBy = by.name();
    submittedAt = at;
  }

  void backToDraft() {
    state = PostmortemState.DRAFT;
    publishedAt = null;
    publishedBy = null;
  }

  void publish(Actor by, Instant at) {
    state = PostmortemState.PUBLISHED;
    publishedBy = by.name();
    publishedAt = at;
  }

  public IncidentId incident() {
    return new IncidentId(incidentId);
  }

  /** Grows with each change of texts or state; comments leave it. */
  public int version() {
    return version;
  }

  public PostmortemState state() {
    return state;
  }

  public Draft draft() {
    return draft;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Optional<Instant> editedAt() {
    return Optional.ofNullable(editedAt);
  }

  public Optional<String> editedBy() {
    return Optional.ofNullable(editedBy);
  }

  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  public Optional<String> submittedBy() {
    return Optional.ofNullable(submittedBy);
  }

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  public Optional<String> publishedBy() {
    return Optional.ofNullable(publishedBy);
  }
}
