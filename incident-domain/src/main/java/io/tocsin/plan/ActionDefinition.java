package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An action of the plan: an argument vector with typed places, never a shell line (spec, A1).
 *
 * @param command program and arguments; a place is a whole argument or part of one, {@code {name}}
 * @param directory where it runs; absolute after settings are resolved
 * @param environment the child's variables
 * @param destructive needs a second person
 * @param undo what takes it back, in words, where there is something
 */
public record ActionDefinition(
    String key,
    LocalText name,
    List<String> command,
    String directory,
    Map<String, String> environment,
    List<Parameter> parameters,
    Duration timeLimit,
    boolean destructive,
    Optional<LocalText> undo) {

  /**
   * @param type what values are accepted
   */
  public record Parameter(String name, Type type) {}

  /** The types of places in a command. */
  public enum Type {
    /** A component of the incident's service, by key. */
    COMPONENT
  }
}
