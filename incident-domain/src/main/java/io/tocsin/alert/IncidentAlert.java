package io.tocsin.alert;

import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.DataConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An alert as part of an incident: how often it was heard and whether it still fires. */
@Entity
@Table(name = "alert")
public class IncidentAlert {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "alert_seq")
  @SequenceGenerator(name = "alert_seq", sequenceName = "alert_seq", allocationSize = 50)
  private @Nullable Long id;

  private String incidentId = "";
  private String source = "";
  private String fingerprint = "";
  private Instant startsAt = Instant.EPOCH;
  private @Nullable Instant endsAt;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Alert.State state = Alert.State.FIRING;

  private String name = "";
  private String component = "";
  private String summaryEn = "";
  private String summaryZh = "";

  @Convert(converter = DataConverter.class)
  private Map<String, String> labels = Map.of();

  private Instant firstSeen = Instant.EPOCH;
  private Instant lastSeen = Instant.EPOCH;
  private int occurrences;

  protected IncidentAlert() {}

  IncidentAlert(IncidentId incident, Alert alert, String component, Instant seen) {
    incidentId = incident.value();
    source = alert.source();
    fingerprint = alert.fingerprint();
    startsAt = alert.startsAt();
    name = alert.name();
    this.component = component;
    summaryEn = alert.summary().en();
    summaryZh = alert.summary().zhCn();
    labels = alert.labels();
    firstSeen = seen;
    lastSeen = seen;
    occurrences = 1;
  }

  /** As it would be told by who told it, in that state. */
  Alert as(Alert.State told) {
    return new Alert(source, fingerprint, startsAt, told, name, labels, summary());
  }

  void heardAgain(Instant at) {
    lastSeen = at;
    occurrences++;
  }

  void resolved(Instant at) {
    state = Alert.State.RESOLVED;
    endsAt = at;
    lastSeen = at;
  }

  public IncidentId incident() {
    return new IncidentId(incidentId);
  }

  public boolean firing() {
    return state == Alert.State.FIRING;
  }

  public String fingerprint() {
    return fingerprint;
  }

  public String name() {
    return name;
  }

  public String component() {
    return component;
  }

  public LocalText summary() {
    return new LocalText(summaryEn, summaryZh);
  }

  public Map<String, String> labels() {
    return labels;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Optional<Instant> endsAt() {
    return Optional.ofNullable(endsAt);
  }

  public Instant firstSeen() {
    return firstSeen;
  }

  public Instant lastSeen() {
    return lastSeen;
  }

  public int occurrences() {
    return occurrences;
  }
}
