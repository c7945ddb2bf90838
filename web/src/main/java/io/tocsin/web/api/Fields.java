package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.text.LocalText;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.part.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one body or query and collects all that is wrong with them. */
final class Fields {

  /** Keys of the plan. */
  static final int KEY = 100;

  /** Reasons that people give. */
  static final int REASON = 1000;

  private static final int LONGEST_TIME = 40;

  private final List<FieldError> errors = new ArrayList<>();

  /** The one text of a command. */
  static String required(String field, @Nullable String value, int most) {
    Fields fields = new Fields();
    String text = fields.text(field, value, most);
    fields.check();
    return text;
  }

  /** Empty, and wrong, when it is missing or blank. */
  String text(String field, @Nullable String value, int most) {
    if (value == null || value.isBlank()) {
      wrong(field, SAY.say("missing"));
      return "";
    }
    return checked(field, value.strip(), most);
  }

  /** Absent when it is missing or blank. */
  Optional<String> optional(String field, @Nullable String value, int most) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isBlank())
        .map(text -> checked(field, text.strip(), most));
  }

  /** A point in time of this millennium; the epoch, and wrong, when it is missing or none. */
  Instant instant(String field, @Nullable String value) {
    String text = text(field, value, LONGEST_TIME);
    try {
      if (text.matches("2[0-9]{3}-.*")) {
        return OffsetDateTime.parse(text).toInstant();
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    if (!text.isEmpty()) {
      wrong(field, SAY.say("time"));
    }
    return Instant.EPOCH;
  }

  /** Each a key; no key twice. */
  List<String> keys(String field, @Nullable List<@Nullable String> values, int most) {
    List<@Nullable String> given = values == null ? List.of() : values;
    if (given.size() > most) {
      wrong(field, SAY.say("too.many", most));
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      keys.add(text(field + "[" + i + "]", given.get(i), KEY));
    }
    return keys.stream().distinct().toList();
  }

  <E extends Enum<E>> Optional<E> choice(String field, @Nullable String value, Class<E> kind) {
    if (value == null) {
      return Optional.empty();
    }
    E[] all = kind.getEnumConstants();
    Optional<E> chosen = Arrays.stream(all).filter(e -> e.name().equals(value)).findFirst();
    if (chosen.isEmpty()) {
      String names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
      wrong(field, SAY.say("choice", names));
    }
    return chosen;
  }

  <E extends Enum<E>> Set<E> choices(String field, List<String> values, Class<E> kind) {
    Set<E> chosen = EnumSet.noneOf(kind);
    values.forEach(value -> choice(field, value, kind).ifPresent(chosen::add));
    return chosen;
  }

  void wrong(String field, LocalText message) {
    errors.add(new FieldError(field, message));
  }

  /**
   * @throws Invalid with everything that was found wrong so far
   */
  void check() {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  private String checked(String field, String text, int most) {
    if (text.length() > most) {
      wrong(field, SAY.say("too.long", most));
    } else if (!PlainText.is(text)) {
      wrong(field, SAY.say("control"));
    }
    return text;
  }
}
