package io.tocsin.remediation;

import static io.tocsin.remediation.ActionWording.SAY;

import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.ActionDefinition.Type;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What each type of place takes. None takes what a program could read as an option or a path. */
final class ParameterType {

  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/+-]{0,99}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
  private static final Pattern PACKAGE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(==[A-Za-z0-9][A-Za-z0-9.+!]{0,39})?");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern OCTETS =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");
  private static final Pattern HEXTETS = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:]{1,38}");

  private ParameterType() {}

  /**
   * The value as the command gets it.
   *
   * @param from where values are looked up, settings resolved
   * @throws InvalidParameter when it is missing or not of the type
   */
  static String checked(Parameter parameter, String value, Optional<String> from) {
    if (value.isEmpty()) {
      throw new InvalidParameter(parameter.name(), SAY.say("parameter.missing", parameter.label()));
    }
    boolean fits =
        switch (parameter.type()) {
          case COMPONENT -> true;
          case NUMBER -> number(parameter, value);
          case TAG -> TAG.matcher(value).matches() && !value.contains("..") && !value.endsWith("/");
          case NAME -> NAME.matcher(value).matches();
          case ADDRESS -> address(value);
          case PACKAGE -> PACKAGE.matcher(value).matches();
          case FILE -> FILE.matcher(value).matches() && !value.contains("..");
        };
    if (!fits) {
      String wanted = "parameter." + parameter.type().name().toLowerCase(Locale.ROOT);
      throw new InvalidParameter(
          parameter.name(),
          SAY.say(wanted, parameter.label(), value, parameter.least(), parameter.most()));
    }
    return parameter.type() == Type.FILE ? from.orElse("") + "/" + value : value;
  }

  private static boolean number(Parameter parameter, String value) {
    return NUMBER.matcher(value).matches()
        && Integer.parseInt(value) >= parameter.least()
        && Integer.parseInt(value) <= parameter.most();
  }

  /** Not ours, and not everybody's: to block those would cut off the service itself. */
  private static boolean address(String value) {
    if (!OCTETS.matcher(value).matches() && !HEXTETS.matcher(value).matches()) {
      return false;
    }
    try {
      // Of these letters only a literal can be made: nothing is looked up.
      InetAddress address = InetAddress.getByName(value);
      return !address.isLoopbackAddress() && !address.isAnyLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
