package io.tocsin.web.plan.document;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Type;
import io.tocsin.plan.Settings;
import io.tocsin.plan.SshAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * The commands of an action as a person types them into a shell: places stay {@code {places}},
 * settings are the shell's variables.
 */
final class AsTyped {

  private static final String PLAIN = "[A-Za-z0-9_@%+=:,./{}-]+";

  private AsTyped() {}

  /**
   * @param component that it is for; empty where nobody knows yet
   */
  static String commands(ActionDefinition action, String component) {
    List<String> lines = new ArrayList<>();
    action.ssh().map(AsTyped::signIn).ifPresent(lines::add);
    lines.add("cd " + argument(action.directory()));
    new TreeMap<>(action.environment())
        .forEach(
            (name, value) -> {
              if (!References.names(value).equals(List.of(name))) {
                lines.add("export " + name + "=" + argument(value));
              }
            });
    action.commands().stream()
        .map(command -> command.stream().map(AsTyped::argument).collect(Collectors.joining(" ")))
        .forEach(lines::add);
    action
        .input()
        .ifPresent(file -> lines.set(lines.size() - 1, last(lines) + " < " + argument(file)));
    String all = String.join("\n", lines);
    return component.isEmpty() ? all : filled(action, all, component);
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  private static String filled(ActionDefinition action, String commands, String component) {
    String filled = commands;
    for (ActionDefinition.Parameter parameter : action.parameters()) {
      if (parameter.type() == Type.COMPONENT) {
        filled = filled.replace("{" + parameter.name() + "}", component);
      }
    }
    return filled;
  }

  private static String signIn(SshAccess access) {
    return "ssh -i " + argument(access.key()) + " " + argument(access.address());
  }

  /** Quoted where a shell needs it; within double quotes where it has to find a variable. */
  private static String argument(String argument) {
    if (argument.matches(PLAIN)) {
      return argument;
    }
    Matcher reference = Settings.REFERENCE.matcher(argument);
    if (!reference.find()) {
      return "'" + argument.replace("'", "'\\''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    int from = 0;
    do {
      quoted.append(escaped(argument.substring(from, reference.start())));
      quoted.append(References.shown(reference.group()));
      from = reference.end();
    } while (reference.find());
    return quoted.append(escaped(argument.substring(from))).append('"').toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("[\"\\\\$`]", "\\\\$0");
  }
}
