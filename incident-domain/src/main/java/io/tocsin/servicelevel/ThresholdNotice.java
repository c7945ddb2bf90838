package io.tocsin.servicelevel;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
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

/** That a threshold of a clock was reached and said, under one severity. */
@Entity
@Table(name = "threshold_notice")
class ThresholdNotice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "threshold_seq")
  @SequenceGenerator(name = "threshold_seq", sequenceName = "threshold_seq", allocationSize = 50)
  private @Nullable Long id;

  private String incidentId = "";

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private ServiceClock clock = ServiceClock.RESPONSE;

  @Column(length = 2)
  @Enumerated(EnumType.STRING)
  private Severity severity = Severity.P0;

  @Column(length = 4)
  @Enumerated(EnumType.STRING)
  private Threshold threshold = Threshold.HALF;

  private Instant at = Instant.EPOCH;

  protected ThresholdNotice() {}

  ThresholdNotice(
      IncidentId incident, ServiceClock clock, Severity severity, Threshold threshold, Instant at) {
    incidentId = incident.value();
    this.clock = clock;
    this.severity = severity;
    this.threshold = threshold;
    this.at = at;
  }
}
