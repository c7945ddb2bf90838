package io.tocsin.remediation;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Pace;
import io.tocsin.plan.SshAddress;
import io.tocsin.text.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action of one incident (spec, A2, A3). It is proposed with the exact command, confirmed by a
 * person who saw it, run at most once, and ends with what is known: succeeded, failed, timed out,
 * cancelled, or unknown after a crash. It may be withdrawn before it runs. Where values are still
 * to be chosen, the command is empty and cannot be confirmed. A destructive one needs a second
 * person besides, or a break-glass with its reason.
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

  /** How long a second person may take; after it the first has to look at the command again. */
  public static final Duration APPROVAL_WITHIN = Duration.ofMinutes(15);

  @Id private String id = "";
  @Version private int version;
  private String incidentId = "";
  private String step = "";
  private String actionKey = "";
  private String component = "";
  private String nameEn = "";
  private String nameZh = "";
  private String target = "";
  private String host = "";
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
  private boolean destructive;

  @Convert(converter = ValuesConverter.class)
  private Map<String, String> chosen = Map.of();

  @Convert(converter = ValuesConverter.class)
  private Map<String, String> recorded = Map.of();

  private @Nullable String undoes;
  private @Nullable String undoneBy;
  private @Nullable Instant approveUntil;
  private @Nullable Instant approvedAt;
  private @Nullable String approvedBy;
  private @Nullable String breakGlass;

  protected ActionRun() {}

  ActionRun(
      IncidentId incident,
      String step,
      ActionDefinition action,
      String component,
      String target,
      Instant proposedAt) {
    id = UUID.randomUUID().toString();
    incidentId = incident.value();
    this.step = step;
    actionKey = action.key();
    this.component = component;
    nameEn = action.name().en();
    nameZh = action.name().zhCn();
    this.target = target;
    destructive = action.destructive();
    this.proposedAt = proposedAt;
  }

  /** It is for another host than this one. */
  void reach(SshAddress remote) {
    host = remote.toString();
  }

  /** What these values make of it. */
  void show(CommandList commands, Map<String, String> values) {
    command = commands.asTyped();
    directory = commands.directory();
    commandHash = commands.hash();
    chosen = Map.copyOf(values);
    commands.host().ifPresent(this::reach);
  }

  /** It takes another back, which knows of it from now on. */
  void undo(ActionRun other) {
    undoes = other.id;
    other.undoneBy = id;
  }

  /** What its undo will need of the time before it ran, by the names of places. */
  void record(Map<String, String> before) {
    recorded = Map.copyOf(before);
  }

  /** Whether it may have changed something, or in a drill would have. */
  boolean ran() {
    return state.ended()
        && state != State.WITHDRAWN
        && (startedAt != null || state == State.SUCCEEDED);
  }

  /** Whether it ran for real, and not in a drill. */
  boolean started() {
    return startedAt != null;
  }

  /** It ended, and did not do what it was for. */
  boolean cameToNothing() {
    return state.ended() && state != State.SUCCEEDED && state != State.UNKNOWN;
  }

  /** The component of a service that it is for, wherever it runs. */
  String touched() {
    return target;
  }

  /** Whether the two must not run at once: they touch the same component or the same other host. */
  boolean excludes(ActionRun other) {
    return !id.equals(other.id)
        && (target.equals(other.target) || (!host.isEmpty() && machine().equals(other.machine())));
  }

  /** The gates that keep those apart which must not run at once, in the order to enter them. */
  List<String> locks() {
    String component = "target:" + target;
    return host.isEmpty() ? List.of(component) : List.of(component, "host:" + machine());
  }

  /** Whoever signs in there: it is the same host. */
  private String machine() {
    return host.substring(host.indexOf('@') + 1);
  }

  /** In an exercise the second person has as much less time as its pace says. */
  void confirm(Actor by, Instant at, Pace pace) {
    state = State.CONFIRMED;
    confirmedBy = by.name();
    confirmedAt = at;
    approveUntil = destructive ? at.plus(pace.of(APPROVAL_WITHIN)) : null;
  }

  void approve(Actor by, Instant at) {
    approvedBy = by.name();
    approvedAt = at;
  }

  void breakGlass(Actor by, String reason, Instant at) {
    approve(by, at);
    breakGlass = reason;
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

  /** What a person or the plan put into the command's places, by name. */
  public Map<String, String> chosen() {
    return chosen;
  }

  /** What its undo needs of the time before it ran, by the names of places. */
  Map<String, String> recorded() {
    return recorded;
  }

  /** The run that it takes back, by its id. */
  public Optional<String> undoes() {
    return Optional.ofNullable(undoes);
  }

  /** The last run that was to take it back, by its id, however that one ended. */
  public Optional<String> undoneBy() {
    return Optional.ofNullable(undoneBy);
  }

  /** Whether its exact command is not known yet, because values are still to be chosen. */
  public boolean incomplete() {
    return command.isEmpty();
  }

  /** Needs a second person before it runs. */
  public boolean destructive() {
    return destructive;
  }

  public boolean awaitsApproval() {
    return state == State.CONFIRMED && destructive && approvedBy == null;
  }

  public Optional<Instant> approveUntil() {
    return Optional.ofNullable(approveUntil);
  }

  public Optional<String> approvedBy() {
    return Optional.ofNullable(approvedBy);
  }

  public Optional<Instant> approvedAt() {
    return Optional.ofNullable(approvedAt);
  }

  /** Why it ran without a second person. */
  public Optional<String> breakGlass() {
    return Optional.ofNullable(breakGlass);
  }

  /**
   * What it touches, and in brackets as whom on which host where that is not this one. One action
   * at a time runs on a component, and on another host.
   */
  public String target() {
    return host.isEmpty() ? target : target + " (" + host + ")";
  }

  /** The exact commands, a line each, as a person would type them. */
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
