package io.tocsin.review;

import io.tocsin.delivery.Attempt;
import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.incident.Actor;
import io.tocsin.text.LocalText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contact still is reached over one channel, in one review.
 *
 * <p>Life: PLANNED → ASKED once a message was taken, UNREACHED when none can be → CONFIRMED or
 * WRONG as the contact or somebody on their behalf says, UNANSWERED when nobody did. Each attempt
 * to ask has a line that was committed before the message was sent.
 */
@Entity
@Table(name = "contact_confirmation")
public class ContactConfirmation {

  /** Where it stands. */
  public enum State {
    PLANNED,
    ASKED,
    /** No message gets through: somebody has to find them another way. */
    UNREACHED,
    CONFIRMED,
    /** Has to be changed in the plan. */
    WRONG,
    UNANSWERED;

    /** Whether an answer is still waited for. */
    public boolean open() {
      return this == PLANNED || this == ASKED || this == UNREACHED;
    }
  }

  /** How the answer came in. */
  public enum How {
    /** The contact, by the link in the message. */
    LINK,
    /** Somebody signed in, on the contact's behalf. */
    ON_BEHALF,
    /** In the step of whoever looked for them. */
    STEP,
    /** The review ended first. */
    TIME
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_confirmation_seq")
  @SequenceGenerator(
      name = "contact_confirmation_seq",
      sequenceName = "contact_confirmation_seq",
      allocationSize = 1)
  private @Nullable Long id;

  @Version private int version;
  private long reviewId;
  private String contact = "";
  private String channel = "";

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private State state = State.PLANNED;

  private @Nullable Instant answeredAt;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Actor.@Nullable Kind answeredByKind;

  private @Nullable String answeredByName;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private @Nullable How how;

  private String note = "";
  private @Nullable String addressHash;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "contact_confirmation_attempt",
      joinColumns = @JoinColumn(name = "confirmation_id"))
  @OrderColumn(name = "number")
  private List<Attempt> attempts = new ArrayList<>();

  protected ContactConfirmation() {}

  ContactConfirmation(ReviewId review, String contact, String channel) {
    reviewId = review.number();
    this.contact = contact;
    this.channel = channel;
  }

  public ConfirmationId id() {
    return new ConfirmationId(
        Long.toString(Objects.requireNonNull(id, "a confirmation that is not stored")));
  }

  public ReviewId review() {
    return new ReviewId(Long.toString(reviewId));
  }

  /** Key of a contact of the plan. */
  public String contact() {
    return contact;
  }

  /** Key of a channel of the plan. */
  public String channel() {
    return channel;
  }

  public State state() {
    return state;
  }

  /** Absent while it is open. */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  public Optional<Actor> answeredBy() {
    return answeredByKind == null || answeredByName == null
        ? Optional.empty()
        : Optional.of(new Actor(answeredByKind, answeredByName));
  }

  public Optional<How> how() {
    return Optional.ofNullable(how);
  }

  /** In the words of whoever answered; empty when they wrote none. */
  public String note() {
    return note;
  }

  /** The fingerprint of the address that was asked last; absent when none was. */
  Optional<String> addressHash() {
    return Optional.ofNullable(addressHash);
  }

  /** The messages that were sent or tried, oldest first. */
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** How often in a row the provider put us off, this time included. */
  int putOff() {
    int count = 0;
    for (int i = attempts.size() - 1; i >= 0; i--) {
      if (attempts.get(i).outcome() != Outcome.DEFERRED) {
        break;
      }
      count++;
    }
    return count;
  }

  boolean asking() {
    return !attempts.isEmpty() && last().outcome() == Outcome.SENDING;
  }

  /**
   * @param fingerprint of the address that it is sent to
   */
  void asks(String fingerprint, Instant now) {
    addressHash = fingerprint;
    attempts.add(Attempt.of(now, Outcome.SENDING, LocalText.verbatim("")));
  }

  /** What came of the attempt that is under way. */
  void came(Outcome outcome, LocalText detail) {
    attempts.set(attempts.size() - 1, Attempt.of(last().at(), outcome, detail));
    if (outcome == Outcome.ACCEPTED || outcome == Outcome.UNCERTAIN) {
      state = state.open() ? State.ASKED : state;
    }
  }

  void unreached(LocalText why, Instant now) {
    if (attempts.isEmpty() || last().outcome() != Outcome.REFUSED) {
      attempts.add(Attempt.of(now, Outcome.NOT_SENT, why));
    }
    state = state.open() ? State.UNREACHED : state;
  }

  /** Ends it; what comes of an attempt that is under way is not waited for. */
  void answer(State answer, How how, String note, Actor by, Instant now) {
    if (asking()) {
      came(Outcome.UNCERTAIN, ReviewWording.SAY.say("unawaited"));
    }
    state = answer;
    this.how = how;
    this.note = note;
    answeredByKind = by.kind();
    answeredByName = by.name();
    answeredAt = now;
  }

  private Attempt last() {
    return attempts.get(attempts.size() - 1);
  }
}
