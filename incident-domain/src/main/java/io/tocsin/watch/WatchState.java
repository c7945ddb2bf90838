package io.tocsin.watch;

import io.tocsin.alert.Alert;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.text.LocalText;
import jakarta.persistence.Column;
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
 * How a watch stands: one row a watch, from its first look on. Its alert is raised and lowered
 * here, and told afterwards; until it was told, it waits here to be told again.
 */
@Entity
@Table(name = "watch_state")
public class WatchState {

  private static final int LONGEST_SUMMARY = 2000;

  @Id private String watchKey = "";
  @Version private int version;

  private int fails;
  private int passes;
  private @Nullable Instant failingSince;

  private @Nullable Instant alertStartsAt;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Alert.@Nullable State alertState;

  private boolean told = true;
  private @Nullable String incidentId;

  private Instant lookedAt = Instant.EPOCH;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Judgement judgement = Judgement.UNKNOWN;

  private boolean hung;
  private String summaryEn = "";
  private String summaryZh = "";
  private long lateMillis;

  protected WatchState() {}

  WatchState(String watchKey) {
    this.watchKey = watchKey;
  }

  void seen(WatchDefinition watch, WatchLook look, Judgement judged) {
    Standing next = standing().after(judged, look.startedAt(), watch.hysteresis());
    if (next.raised() != raised()) {
      turn(next);
    }
    fails = next.fails();
    passes = next.passes();
    failingSince = next.failingSince().orElse(null);
    lookedAt = look.startedAt();
    judgement = judged;
    hung = look.hung();
    summaryEn = shortened(look.result().summary().en());
    summaryZh = shortened(look.result().summary().zhCn());
    lateMillis = look.late().toMillis();
  }

  private void turn(Standing next) {
    if (next.raised()) {
      alertStartsAt = next.failingSince().orElseThrow();
      alertState = Alert.State.FIRING;
    } else {
      alertState = Alert.State.RESOLVED;
    }
    told = false;
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
    return watchKey;
  }

  public Standing standing() {
    return new Standing(fails, passes, failingSince(), raised());
  }

  public Optional<Instant> failingSince() {
    return Optional.ofNullable(failingSince);
  }

  public boolean raised() {
    return alertState == Alert.State.FIRING;
  }

  Instant alertStartsAt() {
    return alertStartsAt == null ? lookedAt : alertStartsAt;
  }

  /** The incident that its last alert opened or joined. */
  public Optional<IncidentId> incident() {
    return Optional.ofNullable(incidentId).map(IncidentId::new);
  }

  public Instant lookedAt() {
    return lookedAt;
  }

  public Judgement judgement() {
    return judgement;
  }

  /** Whether its last look was kept until the deadline. */
  public boolean hung() {
    return hung;
  }

  public LocalText summary() {
    return new LocalText(summaryEn, summaryZh);
  }

  /** How long after it was due the last look began. */
  public long lateMillis() {
    return lateMillis;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY - 1) + "…";
  }
}
