package io.tocsin.incident;

import io.tocsin.plan.Pace;
import io.tocsin.plan.Plan;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An emergency. It is {@code TRIGGERED} when it is declared, {@code ACKNOWLEDGED} once a person
 * took it, {@code RESOLVED} when recovery was verified, {@code CLOSED} after its documents are
 * done; or {@code CANCELLED} as a false alarm or a duplicate. A resolved one is re-opened when the
 * emergency comes back. Acknowledging and resolving stop the two clocks (spec, S3); both count from
 * the declaration whatever happens to the severity (S4).
 */
@Entity
@Table(name = "incident")
public class Incident {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_seq")
  @SequenceGenerator(name = "incident_seq", sequenceName = "incident_seq", allocationSize = 1)
  private @Nullable Long id;

  @Version private int version;
  private String title = "";

  @Column(length = 20)
  @Enumerated(EnumType.STRING)
  private IncidentStatus status = IncidentStatus.TRIGGERED;

  @Column(length = 2)
  @Enumerated(EnumType.STRING)
  private Severity severity = Severity.P2;

  private String serviceKey = "";
  private @Nullable String component;
  private @Nullable String project;
  private String procedureKey = "";
  private boolean severityChosen;
  private boolean procedureChosen;
  private String symptoms = "";
  private @Nullable String description;
  private Instant declaredAt = Instant.EPOCH;
  private String declaredBy = "";
  private @Nullable Instant acknowledgedAt;
  private @Nullable String acknowledgedBy;
  private @Nullable Instant answeredAt;
  private int lapses;
  private int severityChanges;
  private @Nullable Instant raisedAt;
  private int reopenings;
  private @Nullable Instant resolvedAt;
  private @Nullable Instant closedAt;
  private @Nullable Instant responseDueAt;
  private @Nullable Instant resolutionDueAt;
  private @Nullable Instant lastAlertAt;
  private @Nullable Instant monitoringRecoveredAt;
  private @Nullable String proposedComponent;
  private @Nullable Long duplicateOf;
  private boolean drill;
  private int pace = Pace.REAL.times();
  private int occurrences;

  protected Incident() {}

  Incident(Declaration declaration, Instant declaredAt, Actor by) {
    title = declaration.title();
    serviceKey = declaration.serviceKey();
    component = declaration.component().orElse(null);
    project = declaration.project().orElse(null);
    symptoms = String.join(",", declaration.symptoms());
    description = declaration.description().orElse(null);
    declaration
        .severity()
        .ifPresent(
            chosen -> {
              severity = chosen;
              severityChosen = true;
            });
    declaration
        .procedureKey()
        .ifPresent(
            chosen -> {
              procedureKey = chosen;
              procedureChosen = true;
            });
    drill = declaration.drill().isPresent();
    pace = declaration.drill().orElse(Pace.REAL).times();
    this.declaredAt = declaredAt;
    declaredBy = by.name();
  }

  /** What the table of classification says, where no person chose otherwise. */
  void classified(Assessment assessment, Plan.SeverityRule rule) {
    if (!severityChosen) {
      severity = assessment.severity();
    }
    if (!procedureChosen) {
      procedureKey = assessment.procedureKey();
    }
    armClocks(rule);
  }

  void changeSeverity(Severity to, Plan.SeverityRule rule, Instant at) {
    if (to.worseThan(severity)) {
      raisedAt = at;
    }
    severity = to;
    severityChanges++;
    severityChosen = true;
    armClocks(rule);
  }

  private void armClocks(Plan.SeverityRule rule) {
    responseDueAt = declaredAt.plus(rule.response());
    resolutionDueAt = rule.resolution().map(declaredAt::plus).orElse(null);
  }

  /** Whether this was the first acknowledgement. */
  boolean acknowledge(Actor by, Instant at) {
    answeredAt = at;
    if (acknowledgedAt != null) {
      return false;
    }
    acknowledgedAt = at;
    acknowledgedBy = by.name();
    status = IncidentStatus.ACKNOWLEDGED;
    return true;
  }

  /** Paging begins again, though the status stays and the response clock stays stopped. */
  void acknowledgementLapsed() {
    answeredAt = null;
    lapses++;
  }

  /** Whether paging has lost its point: somebody answered, and it has not got worse since. */
  public boolean answered() {
    if (!status.open()) {
      return true;
    }
    return answeredAt != null && (raisedAt == null || answeredAt.isAfter(raisedAt));
  }

  void switchProcedure(String key, @Nullable String toComponent) {
    procedureKey = key;
    if (toComponent != null) {
      component = toComponent;
    }
    proposedComponent = null;
  }

  void propose(String deeperComponent) {
    proposedComponent = deeperComponent;
  }

  void alertSeen(Instant at) {
    lastAlertAt = at;
    occurrences++;
    monitoringRecoveredAt = null;
  }

  void monitoringRecovered(Instant at) {
    monitoringRecoveredAt = at;
  }

  void resolve(Instant at) {
    resolvedAt = at;
    status = IncidentStatus.RESOLVED;
  }

  void reopen() {
    reopenings++;
    answeredAt = null;
    resolvedAt = null;
    monitoringRecoveredAt = null;
    status = acknowledgedAt == null ? IncidentStatus.TRIGGERED : IncidentStatus.ACKNOWLEDGED;
  }

  void close(Instant at) {
    closedAt = at;
    status = IncidentStatus.CLOSED;
  }

  void cancel(Instant at, @Nullable Long asDuplicateOf) {
    closedAt = at;
    duplicateOf = asDuplicateOf;
    status = IncidentStatus.CANCELLED;
  }

  public IncidentId id() {
    if (id == null) {
      throw new IllegalStateException("an incident has its id once it is stored");
    }
    return IncidentId.of(id);
  }

  public int version() {
    return version;
  }

  public String title() {
    return title;
  }

  public IncidentStatus status() {
    return status;
  }

  public Severity severity() {
    return severity;
  }

  /** A person chose the severity over the table. */
  boolean severityChosen() {
    return severityChosen;
  }

  public String serviceKey() {
    return serviceKey;
  }

  public Optional<String> component() {
    return Optional.ofNullable(component);
  }

  /** The label by which alerts on an unknown service belong together. */
  public Optional<String> project() {
    return Optional.ofNullable(project);
  }

  public String procedureKey() {
    return procedureKey;
  }

  public List<String> symptoms() {
    return symptoms.isEmpty() ? List.of() : List.of(symptoms.split(",", -1));
  }

  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  public Instant declaredAt() {
    return declaredAt;
  }

  public String declaredBy() {
    return declaredBy;
  }

  /** How often an acknowledgement was followed by nothing and paging began again. */
  public int lapses() {
    return lapses;
  }

  public int severityChanges() {
    return severityChanges;
  }

  /**
   * How often paging has begun anew: after a change of severity, a re-opening, or an
   * acknowledgement that lapsed. Messages that asked before ask again then.
   */
  public int renewals() {
    return lapses + severityChanges + reopenings;
  }

  /**
   * The last time that somebody said they have it; absent once that has lapsed or the incident came
   * back.
   */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  public Optional<Instant> acknowledgedAt() {
    return Optional.ofNullable(acknowledgedAt);
  }

  public Optional<String> acknowledgedBy() {
    return Optional.ofNullable(acknowledgedBy);
  }

  public Optional<Instant> resolvedAt() {
    return Optional.ofNullable(resolvedAt);
  }

  /** How often it came back. */
  public int reopenings() {
    return reopenings;
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  public Optional<Instant> responseDueAt() {
    return Optional.ofNullable(responseDueAt);
  }

  /** Absent where the target is a milestone (P3). */
  public Optional<Instant> resolutionDueAt() {
    return Optional.ofNullable(resolutionDueAt);
  }

  public Optional<Instant> lastAlertAt() {
    return Optional.ofNullable(lastAlertAt);
  }

  /** Since when no alert of this incident fires any more. */
  public Optional<Instant> monitoringRecoveredAt() {
    return Optional.ofNullable(monitoringRecoveredAt);
  }

  /** A deeper component that alerts point at, for a person to decide (spec, I4). */
  public Optional<String> proposedComponent() {
    return Optional.ofNullable(proposedComponent);
  }

  public Optional<IncidentId> duplicateOf() {
    return Optional.ofNullable(duplicateOf).map(IncidentId::of);
  }

  public boolean drill() {
    return drill;
  }

  /** How much faster than the plan an exercise goes. */
  public Pace pace() {
    return new Pace(pace);
  }

  /** How many alert notifications belong to it. */
  public int occurrences() {
    return occurrences;
  }
}
