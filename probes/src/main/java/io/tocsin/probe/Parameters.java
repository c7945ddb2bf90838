package io.tocsin.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.text.Phrases;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The typed parameters of one look. Each reading throws {@link BadParameter}, which names the
 * parameter and what it should be, but not its value, for that may be a secret.
 */
final class Parameters {

  private static final Phrases PHRASES = Phrases.of(Parameters.class, "phrases");

  private static final String ENVIRONMENT = "environment.";

  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final ProbeRequest request;

  Parameters(ProbeRequest request) {
    this.request = request;
  }

  Optional<String> text(String name) {
    return request.parameter(name).map(String::strip);
  }

  String required(String name) {
    return text(name).orElseThrow(() -> new BadParameter(PHRASES.say("parameter.missing", name)));
  }

  Optional<Integer> number(String name, int least, int most) {
    return read(
        name,
        PHRASES.say("parameter.number", Integer.toString(least), Integer.toString(most)),
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
          }
          return number;
        });
  }

  int requiredNumber(String name, int least, int most) {
    required(name);
    return number(name, least, most).orElseThrow();
  }

  URI requiredAddress(String name, List<String> schemes) {
    required(name);
    return address(name, schemes).orElseThrow();
  }

  /** {@code warnLatency} and {@code failLatency} as bounds in milliseconds. */
  Thresholds latency() {
    return new Thresholds(
        duration("warnLatency").map(Parameters::milliseconds),
        duration("failLatency").map(Parameters::milliseconds));
  }

  /** Warn and fail bounds, {@code cpuWarn} and {@code cpuFail} for {@code cpu}. */
  Thresholds thresholds(String name) {
    return new Thresholds(bound(name + "Warn"), bound(name + "Fail"));
  }

  Optional<Duration> duration(String name) {
    return read(
        name,
        PHRASES.say("parameter.duration"),
        text -> {
          Duration duration = Duration.parse(text);
          if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("not positive");
          }
          return duration;
        });
  }

  boolean yes(String name) {
    return choice(name, List.of("false", "true")).equals("true");
  }

  /** One of {@code choices}, the first when it is not given. */
  String choice(String name, List<String> choices) {
    return read(
            name,
            PHRASES.say("parameter.choice", String.join(", ", choices)),
            text -> {
              if (!choices.contains(text)) {
                throw new IllegalArgumentException("not a choice");
              }
              return text;
            })
        .orElse(choices.get(0));
  }

  /** An absolute address of one of the schemes. */
  Optional<URI> address(String name, List<String> schemes) {
    return read(
        name,
        PHRASES.say("parameter.address", String.join(", ", schemes)),
        text -> {
          URI uri = uri(text);
          boolean there = "unix".equals(uri.getScheme()) || uri.getHost() != null;
          if (!schemes.contains(uri.getScheme()) || !there) {
            throw new IllegalArgumentException("not an address");
          }
          return uri;
        });
  }

  /** What {@code reading} makes of a required parameter; it throws on a wrong one. */
  <T> T required(String name, Function<String, T> reading) {
    String text = required(name);
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw wrong(name, String.valueOf(e.getMessage()));
    }
  }

  /** A regular expression that takes time linear in the text, whatever the two are. */
  Optional<Pattern> regex(String name) {
    return read(
        name,
        PHRASES.say("parameter.regex"),
        text -> {
          try {
            return Pattern.compile(text, Pattern.MULTILINE);
          } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression", e);
          }
        });
  }

  /** Words with commas between, none empty. */
  List<String> list(String name) {
    return text(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  List<String> requiredList(String name) {
    required(name);
    List<String> words = list(name);
    if (words.isEmpty()) {
      throw wrong(name, PHRASES.say("parameter.list"));
    }
    return words;
  }

  /** A JSON array of texts, the program first. */
  List<String> requiredArguments(String name) {
    required(name);
    return read(
            name,
            PHRASES.say("parameter.arguments"),
            text -> {
              List<String> arguments = strings(text);
              boolean there = !arguments.isEmpty() && !arguments.get(0).isBlank();
              if (!there || arguments.stream().anyMatch(it -> it.indexOf('\0') >= 0)) {
                throw new IllegalArgumentException("not a command");
              }
              return arguments;
            })
        .orElseThrow();
  }

  /** {@code environment.NAME} for each variable {@code NAME}; blank ones are left out. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (String parameter : request.parameters().keySet()) {
      if (parameter.startsWith(ENVIRONMENT)) {
        String variable = parameter.substring(ENVIRONMENT.length());
        if (!variable.matches("[A-Za-z_][A-Za-z0-9_]*")) {
          throw wrong(parameter, PHRASES.say("parameter.variable"));
        }
        request.parameter(parameter).ifPresent(value -> environment.put(variable, value));
      }
    }
    return environment;
  }

  /** A directory by its absolute path, {@code /} when it is not given. */
  String directory(String name) {
    return read(
            name,
            PHRASES.say("parameter.directory"),
            text -> {
              if (!text.startsWith("/") || text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("not absolute");
              }
              return text;
            })
        .orElse("/");
  }

  BadParameter wrong(String name, Object expected) {
    return new BadParameter(PHRASES.say("parameter.wrong", name, expected));
  }

  private Optional<Double> bound(String name) {
    return read(
        name,
        PHRASES.say("parameter.bound"),
        text -> {
          double bound = Double.parseDouble(text);
          if (!(bound >= 0) || Double.isInfinite(bound)) {
            throw new IllegalArgumentException("not a bound");
          }
          return bound;
        });
  }

  private <T> Optional<T> read(String name, Object expected, Function<String, T> reading) {
    try {
      return text(name).map(reading);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw wrong(name, expected);
    }
  }

  private static List<String> strings(String json) {
    List<String> texts = new ArrayList<>();
    try {
      JsonNode array = STRICT.readTree(json);
      if (!array.isArray()) {
        throw new IllegalArgumentException("not an array");
      }
      for (JsonNode text : array) {
        if (!text.isTextual()) {
          throw new IllegalArgumentException("not a text");
        }
        texts.add(text.textValue());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
    return texts;
  }

  private static double milliseconds(Duration duration) {
    return duration.toNanos() / 1_000_000.0;
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address", e);
    }
  }
}
