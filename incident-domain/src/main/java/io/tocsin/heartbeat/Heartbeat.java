package io.tocsin.heartbeat;

import io.tocsin.alert.Alert;
import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A heartbeat from its first beat on, which arms it. It is checked every few seconds; its silence
 * is raised as an alert once it lasted too long while Tocsin listened, and lowered by the next
 * beat. Either waits here until it was told. Changed behind its gate only.
 */
@Entity
@Table(name = "heartbeat")
public class Heartbeat {

  /** When nobody checked for so long, no node ran, and a beat would have met nobody. */
  static final Duration DEAF = Duration.ofSeconds(30);

  @Id private String heartbeatKey = "";

  private Instant heardAt = Instant.EPOCH;
  private String heardFrom = "";

  private @Nullable Instant listeningSince;
  private @Nullable Instant checkedAt;

  private @Nullable Instant alertStartsAt;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Alert.@Nullable State alertState;

  private boolean told = true;
  private @Nullable String incidentId;

  protected Heartbeat() {}

  Heartbeat(String heartbeatKey) {
    this.heartbeatKey = heartbeatKey;
  }

  void heard(Instant at, Actor from) {
    heardAt = at;
    heardFrom = from.name();
  }

  void checked(Instant at, Duration patience) {
    if (checkedAt == null || Duration.between(checkedAt, at).compareTo(DEAF) > 0) {
      listeningSince = at;
    }
    checkedAt = at;
    if (silent()) {
      if (heardAt.isAfter(silentSince())) {
        alertState = Alert.State.RESOLVED;
        told = false;
      }
    } else if (silence(at).compareTo(patience) > 0) {
      alertStartsAt = heardAt;
      alertState = Alert.State.FIRING;
      told = false;
    }
  }

  private Duration silence(Instant at) {
    Instant listening = listeningSince == null ? at : listeningSince;
    return Duration.between(heardAt.isAfter(listening) ? heardAt : listening, at);
  }

  /** What became of the alert that was told. */
  void told(Alert alert, Optional<IncidentId> incident) {
    if (alert.state() == alertState && alert.startsAt().equals(alertStartsAt)) {
      told = true;
      incident.ifPresent(id -> incidentId = id.value());
    }
  }

  /** The alert that nobody was told of yet. */
  Optional<Alert.State> untold() {
    return told ? Optional.empty() : Optional.ofNullable(alertState);
  }

  public String key() {
    return heartbeatKey;
  }

  /** Whether its silence is an alert. */
  public boolean silent() {
    return alertState == Alert.State.FIRING;
  }

  /** The last beat before the silence that was raised last. */
  Instant silentSince() {
    return alertStartsAt == null ? heardAt : alertStartsAt;
  }

  public Instant heardAt() {
    return heardAt;
  }

  /** The name of the token with which the last beat came. */
  public String heardFrom() {
    return heardFrom;
  }

  /** The incident that its last alert opened or joined. */
  public Optional<IncidentId> incident() {
    return Optional.ofNullable(incidentId).map(IncidentId::new);
  }
}
