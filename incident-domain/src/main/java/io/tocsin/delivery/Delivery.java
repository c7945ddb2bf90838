package io.tocsin.delivery;

import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notification to one contact over one channel, with everything that was tried (spec, N3).
 *
 * <p>Life: PLANNED → SENDING (committed before the provider is called) → ACCEPTED, or back to
 * PLANNED with a next try, or FAILED, or UNKNOWN when it may have arrived. A provider that reports
 * back makes it DELIVERED, or FAILED or EXPIRED after all. A page that lost its point becomes
 * EXPIRED. FAILED, EXPIRED and UNKNOWN go back to PLANNED when a person says so; ACCEPTED never
 * does, so that nothing is sent twice after a recorded success.
 */
@Entity
@Table(name = "delivery")
public class Delivery {

  @Id private String id;

  /** Empty for a letter. */
  @Column(name = "incident_id")
  private String incidentId;

  @Column private String event;

  @Column
  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Column private String recipient;
  @Column private String channel;
  @Column private String address;

  @Column
  @Enumerated(EnumType.STRING)
  private DeliveryState state;

  @Column(name = "possible_repeat")
  private boolean possibleRepeat;

  @Column private boolean resent;
  @Column private int tries;

  @Column(name = "provider_id")
  private @Nullable String providerId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "next_try_at")
  private @Nullable Instant nextTryAt;

  @Version
  @Column(name = "version")
  private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "delivery_attempt", joinColumns = @JoinColumn(name = "delivery_id"))
  @OrderColumn(name = "number")
  private List<Attempt> attempts = new ArrayList<>();

  protected Delivery() {}

  Delivery(DeliveryKey key, Severity severity, String address, Instant now) {
    id = DeliveryId.fresh().value();
    incidentId = stored(key.incident());
    event = key.event();
    recipient = key.recipient();
    channel = key.channel();
    this.severity = severity;
    this.address = address;
    state = DeliveryState.PLANNED;
    createdAt = now.truncatedTo(ChronoUnit.MICROS);
    nextTryAt = createdAt;
  }

  public DeliveryId id() {
    return new DeliveryId(id);
  }

  public DeliveryKey key() {
    Optional<IncidentId> incident =
        Optional.of(incidentId).filter(stored -> !stored.isEmpty()).map(IncidentId::new);
    return new DeliveryKey(incident, event, recipient, channel);
  }

  static String stored(Optional<IncidentId> incident) {
    return incident.map(IncidentId::value).orElse("");
  }

  public Severity severity() {
    return severity;
  }

  /** As written in the plan, references to settings unresolved. */
  public String address() {
    return address;
  }

  public DeliveryState state() {
    return state;
  }

  /** Whether an earlier attempt may have arrived. */
  public boolean possibleRepeat() {
    return possibleRepeat;
  }

  /** How the provider names the message that it took. */
  public Optional<String> providerId() {
    return Optional.ofNullable(providerId);
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Present while another try is planned. */
  public Optional<Instant> nextTryAt() {
    return Optional.ofNullable(nextTryAt);
  }

  /** The history, oldest first. */
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Attempts since it was planned or a person sent it again. */
  int tries() {
    return tries;
  }

  /** Whether a person asked for it to be sent, whatever speaks against it. */
  boolean resent() {
    return resent;
  }

  /** Whether it asks for an acknowledgement and no person insisted on it. */
  boolean losesItsPointWhenAcknowledged() {
    return key().isPage() && !resent;
  }

  void sending(String addressInForce, Instant now) {
    address = addressInForce;
    tries++;
    attempts.add(Attempt.of(now, Outcome.SENDING, LocalText.verbatim("")));
    become(DeliveryState.SENDING);
  }

  void accepted(String provider, LocalText detail, Instant now) {
    named(provider);
    conclude(Outcome.ACCEPTED, detail, now);
    become(DeliveryState.ACCEPTED);
  }

  /** The provider's answer to an attempt on which it has reported already. */
  void named(String provider) {
    providerId = provider.length() <= 200 ? provider : provider.substring(0, 200);
  }

  /** Whether the provider has reported what became of the last attempt. */
  boolean reported() {
    return !attempts.isEmpty()
        && switch (attempts.get(attempts.size() - 1).outcome()) {
          case DELIVERED, UNDELIVERED -> true;
          default -> false;
        };
  }

  void delivered(LocalText detail, Instant now) {
    attempts.add(Attempt.of(now, Outcome.DELIVERED, detail));
    become(DeliveryState.DELIVERED);
  }

  void undelivered(DeliveryState end, LocalText detail, Instant now) {
    attempts.add(Attempt.of(now, Outcome.UNDELIVERED, detail));
    become(end);
  }

  void putOff(LocalText detail, Instant now, Instant until) {
    attempts.add(Attempt.of(now, Outcome.PUT_OFF, detail));
    nextTryAt = until.truncatedTo(ChronoUnit.MICROS);
  }

  void tryAgain(Outcome outcome, LocalText detail, Instant now, Instant next) {
    possibleRepeat |= outcome == Outcome.UNCERTAIN;
    conclude(outcome, detail, now);
    become(DeliveryState.PLANNED);
    nextTryAt = next.truncatedTo(ChronoUnit.MICROS);
  }

  void failed(Outcome outcome, LocalText detail, Instant now) {
    conclude(outcome, detail, now);
    become(DeliveryState.FAILED);
  }

  void expired(LocalText detail, Instant now) {
    conclude(Outcome.NOT_SENT, detail, now);
    become(DeliveryState.EXPIRED);
  }

  void unknown(LocalText detail, Instant now) {
    possibleRepeat = true;
    conclude(Outcome.UNCERTAIN, detail, now);
    become(DeliveryState.UNKNOWN);
  }

  void resend(LocalText detail, Instant now) {
    resent = true;
    tries = 0;
    attempts.add(Attempt.of(now, Outcome.RESENT, detail));
    become(DeliveryState.PLANNED);
    nextTryAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  /** Ends the attempt that is under way, or adds a line when there is none. */
  private void conclude(Outcome outcome, LocalText detail, Instant now) {
    int last = attempts.size() - 1;
    if (last >= 0 && attempts.get(last).outcome() == Outcome.SENDING) {
      attempts.set(last, Attempt.of(attempts.get(last).at(), outcome, detail));
    } else {
      attempts.add(Attempt.of(now, outcome, detail));
    }
  }

  private void become(DeliveryState next) {
    state = next;
    nextTryAt = null;
  }
}
