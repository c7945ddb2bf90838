package io.tocsin.update;

import io.tocsin.incident.IncidentId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody was reminded of a status update. */
@Entity
@Table(name = "update_reminder")
class UpdateReminder {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "update_reminder_seq")
  @SequenceGenerator(
      name = "update_reminder_seq",
      sequenceName = "update_reminder_seq",
      allocationSize = 1)
  private @Nullable Long id;

  private String incidentId = "";
  private int number;
  private Instant at = Instant.EPOCH;

  protected UpdateReminder() {}

  UpdateReminder(IncidentId incident, int number, Instant at) {
    incidentId = incident.value();
    this.number = number;
    this.at = at;
  }

  int number() {
    return number;
  }

  Instant at() {
    return at;
  }
}
