package io.tocsin.review;

import io.tocsin.incident.Actor;
import io.tocsin.text.LocalText;
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

/** One thing that happened in a review. Never changed once written. */
@Entity
@Table(name = "plan_review_entry")
public class ReviewEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_review_entry_seq")
  @SequenceGenerator(
      name = "plan_review_entry_seq",
      sequenceName = "plan_review_entry_seq",
      allocationSize = 1)
  private @Nullable Long id;

  private long reviewId;
  private Instant at = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Actor.Kind actorKind = Actor.Kind.SYSTEM;

  private String actorName = "";
  private String textEn = "";
  private String textZh = "";

  protected ReviewEntry() {}

  ReviewEntry(ReviewId review, Instant at, Actor by, LocalText text) {
    reviewId = review.number();
    this.at = at;
    actorKind = by.kind();
    actorName = by.name();
    textEn = text.en();
    textZh = text.zhCn();
  }

  public Instant at() {
    return at;
  }

  public Actor by() {
    return new Actor(actorKind, actorName);
  }

  public LocalText text() {
    return new LocalText(textEn, textZh);
  }
}
