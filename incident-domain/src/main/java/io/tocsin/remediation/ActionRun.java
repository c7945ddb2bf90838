package io.tocsin.remediation;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action of one incident (spec, A2, A3). It is proposed with the exact command, confirmed by a
 * person who saw it, run at most once, and ends with what is known: succeeded, failed, timed out,
 * cancelled, or unknown after a crash. It may be withdrawn before it runs.
 */
@Entity
@Table(name = "action_run")
public class ActionRun {

  /** Where it is in its life. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    CANCELLED,
    UNKNOWN,
    WITHDRAWN;

    public boolean ended() {
      return ordinal() >= SUCCEEDED.ordinal();
    }
  }

  @Id private String id = "";
  @Version private int version;
  private String incidentId = "";
  private String step = "";
  private String actionKey = "";
  private String component = "";
  private String nameEn = "";
  private String nameZh = "";
  private String target = "";
  private String command = "";
  private String directory = "";
  private String commandHash = "";

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private State state = State.PROPOSED;

  private Instant proposedAt = Instant.EPOCH;
  private @Nullable Instant confirmedAt;
  private @Nullable String confirmedBy;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private @Nullable Integer exitCode;
  private boolean cancelRequested;
  private String output = "";

  protected ActionRun() {}

  ActionRun(
      IncidentId incident,
      String step,
      String actionKey,
      String component,
      LocalText name,
      String target,
      Command command,
      Instant proposedAt) {
    id = UUID.randomUUID().toString();
    incidentId = incident.value();
    this.step = step;
    this.actionKey = actionKey;
    this.component = component;
    nameEn = name.en();
    nameZh = name.zhCn();
    this.target = target;
    this.command = command.asTyped();
    directory = command.directory();
    commandHash = command.hash();
    this.proposedAt = proposedAt;
  }

  void confirm(Actor by, Instant at) {
    state = State.CONFIRMED;
    confirmedBy = by.name();
    confirmedAt = at;
  }

  void withdraw(Instant at) {
    state = State.WITHDRAWN;
    endedAt = at;
  }

  void start(Instant at) {
    state = State.RUNNING;
    startedAt = at;
  }

  void requestCancel() {
    cancelRequested = true;
  }

  void showOutput(String soFar) {
    output = soFar;
  }

  void end(State ended, @Nullable Integer code, Instant at) {
    state = ended;
    exitCode = code;
    endedAt = at;
  }

  public String id() {
    return id;
  }

  public IncidentId incident() {
    return new IncidentId(incidentId);
  }

  public String step() {
    return step;
  }

  public String actionKey() {
    return actionKey;
  }

  public String component() {
    return component;
  }

  public LocalText name() {
    return new LocalText(nameEn, nameZh);
  }

  /** What it touches; one action at a time runs on it. */
  public String target() {
    return target;
  }

  /** The exact command, as a person would type it. */
  public String command() {
    return command;
  }

  public String directory() {
    return directory;
  }

  public String commandHash() {
    return commandHash;
  }

  public State state() {
    return state;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public Optional<String> confirmedBy() {
    return Optional.ofNullable(confirmedBy);
  }

  public Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public Optional<Integer> exitCode() {
    return Optional.ofNullable(exitCode);
  }

  public boolean cancelRequested() {
    return cancelRequested;
  }

  public String output() {
    return output;
  }
}
