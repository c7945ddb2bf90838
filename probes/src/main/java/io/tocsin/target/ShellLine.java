package io.tocsin.target;

import io.tocsin.remediation.Command;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A command as one line for the shell that a server's SSH always starts: every argument in single
 * quotes, in which a POSIX shell changes nothing; in the command's directory; with no variables but
 * the command's own, PATH and HOME.
 */
final class ShellLine {

  private ShellLine() {}

  /**
   * The line.
   *
   * @throws IllegalArgumentException when an argument cannot be said to a shell
   */
  static String of(Command command) {
    StringJoiner line = new StringJoiner(" ");
    line.add("cd").add("--").add(quoted(command.directory())).add("&&");
    line.add("exec env -i -- PATH=\"$PATH\" HOME=\"$HOME\"");
    SortedMap<String, String> environment = new TreeMap<>(command.environment());
    environment.forEach((name, value) -> line.add(variable(name) + "=" + quoted(value)));
    String program = command.arguments().get(0);
    if (program.contains("=")) {
      throw new IllegalArgumentException("a program's name has no =");
    }
    command.arguments().forEach(argument -> line.add(quoted(argument)));
    return line.toString();
  }

  private static String variable(String name) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException("not the name of a variable");
    }
    return name;
  }

  static String quoted(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an argument has no NUL");
    }
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
