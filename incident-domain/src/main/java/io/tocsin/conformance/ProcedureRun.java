package io.tocsin.conformance;

import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a procedure in an incident. It ends by itself, or is left: for another procedure, or
 * because the incident is over.
 */
@Entity
@Table(name = "procedure_run")
class ProcedureRun {

  @Id private String id = "";
  private String incidentId = "";
  private String procedureKey = "";
  private int procedureVersion;
  private String nameEn = "";
  private String nameZh = "";
  private Instant startedAt = Instant.EPOCH;
  private @Nullable Instant endedAt;
  private boolean abandoned;

  protected ProcedureRun() {}

  ProcedureRun(StartedProcedure started, Instant at) {
    id = started.run();
    incidentId = started.incident().value();
    procedureKey = started.procedureKey();
    procedureVersion = started.version();
    nameEn = started.name().en();
    nameZh = started.name().zhCn();
    startedAt = at;
  }

  void end(boolean left, Instant at) {
    endedAt = at;
    abandoned = left;
  }

  String id() {
    return id;
  }

  IncidentId incident() {
    return new IncidentId(incidentId);
  }

  String procedureKey() {
    return procedureKey;
  }

  int version() {
    return procedureVersion;
  }

  LocalText name() {
    return new LocalText(nameEn, nameZh);
  }

  Instant startedAt() {
    return startedAt;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  Conformance.State state() {
    if (endedAt == null) {
      return Conformance.State.RUNNING;
    }
    return abandoned ? Conformance.State.LEFT : Conformance.State.ENDED;
  }
}
