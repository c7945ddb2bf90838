package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An action of the plan: argument vectors with typed places, never a shell line (spec, A1).
 *
 * @param commands run one after another as long as each ends with 0; a command is its program and
 *     arguments; a place is a whole argument or part of one, {@code {name}}
 * @param input a file that the last command reads as its standard input
 * @param directory where they run; absolute after settings are resolved
 * @param environment the children's variables
 * @param ssh the host where they run, settings not resolved yet; empty: this one
 * @param timeLimit for all commands together
 * @param destructive needs a second person (spec, A2)
 * @param undo what takes it back, where there is something (spec, A4)
 */
public record ActionDefinition(
    String key,
    LocalText name,
    List<List<String>> commands,
    Optional<String> input,
    String directory,
    Map<String, String> environment,
    Optional<SshAccess> ssh,
    List<Parameter> parameters,
    Duration timeLimit,
    boolean destructive,
    Optional<Undo> undo) {

  /** What a person has to say before the exact command is known. */
  public List<Parameter> open() {
    return parameters.stream().filter(parameter -> parameter.type() != Type.COMPONENT).toList();
  }

  /**
   * What takes an action back.
   *
   * @param text in words
   * @param action its key; empty: it is only named
   * @param values of that action's places by name: a text, in which {@code {name}} is what the
   *     undone action had in its place of that name; settings are not resolved yet
   * @param deployedIn places whose value is the tag that was deployed before the undone action ran,
   *     each with the directory of its repository; settings are not resolved yet
   */
  public record Undo(
      LocalText text,
      Optional<String> action,
      Map<String, String> values,
      Map<String, String> deployedIn) {}

  /**
   * A place in the commands.
   *
   * @param type what values are accepted
   * @param label what a person is asked for
   * @param preset the value that a person finds in the field; settings are not resolved yet
   * @param from where values are looked up: the folder of a file, the repository of a tag
   * @param least of a number
   * @param most of a number
   */
  public record Parameter(
      String name,
      Type type,
      LocalText label,
      Optional<String> preset,
      Optional<String> from,
      int least,
      int most) {}

  /** The types of places in a command. Each refuses what could be read as an option. */
  public enum Type {
    /** The component of the incident's service that the action is for; nobody is asked. */
    COMPONENT,
    /** A whole number between two limits. */
    NUMBER,
    /** A tag of a Git repository. */
    TAG,
    /** A database role or another plain identifier. */
    NAME,
    /** An IPv4 or IPv6 address. */
    ADDRESS,
    /** A package with or without its version, {@code name==1.2.3}. */
    PACKAGE,
    /** A file of one folder, by its name; the command gets its whole path. */
    FILE
  }
}
