package io.tocsin.update;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a link to what was published of an incident was made, and perhaps taken back. */
@Entity
@Table(name = "status_link")
class StatusLink {

  @Id private String serial = "";
  private String incidentId = "";
  private Instant madeAt = Instant.EPOCH;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Actor.Kind madeByKind = Actor.Kind.SYSTEM;

  private String madeByName = "";
  private @Nullable Instant revokedAt;

  protected StatusLink() {}

  StatusLink(String serial, IncidentId incident, Instant madeAt, Actor by) {
    this.serial = serial;
    incidentId = incident.value();
    this.madeAt = madeAt;
    madeByKind = by.kind();
    madeByName = by.name();
  }

  String serial() {
    return serial;
  }

  IncidentId incident() {
    return new IncidentId(incidentId);
  }

  Instant madeAt() {
    return madeAt;
  }

  boolean revoked() {
    return revokedAt != null;
  }

  void revoke(Instant at) {
    revokedAt = at;
  }
}
