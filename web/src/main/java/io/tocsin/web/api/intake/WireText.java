package io.tocsin.web.api.intake;

import io.tocsin.web.part.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Texts as they come from outside. What identifies or routes an alert has to be whole; what only
 * describes it is shortened, so that no emergency is lost for a long sentence.
 */
public final class WireText {

  /** As long as an alert's fingerprint may be. */
  public static final int FINGERPRINT = 255;

  /** As long as an alert's name may be. */
  public static final int NAME = 300;

  /** As long as the name or value of a label may be. */
  public static final int LABEL = 1024;

  static final int SUMMARY = 500;

  /** RFC 3339, and what some write instead: {@code +0000}. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM:ss", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(java.util.Locale.ROOT);

  private WireText() {}

  /**
   * The text as it is.
   *
   * @throws Unreadable when it is too long or no text
   */
  public static String whole(String field, String text, int most) throws Unreadable {
    if (text.length() > most) {
      throw new Unreadable("too.long", field, most);
    }
    if (!PlainText.is(text)) {
      throw new Unreadable("control", field);
    }
    return text;
  }

  /** What can be shown of a text; absent when that is nothing. */
  public static Optional<String> shown(String text) {
    String kept = readable(text).strip();
    return kept.isEmpty() ? Optional.empty() : Optional.of(shortened(kept, SUMMARY));
  }

  /** To the microsecond, as it is stored: it is part of an alert's identity. */
  public static Instant time(String field, String text) throws Unreadable {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text, TIME).withOffsetSameInstant(ZoneOffset.UTC);
      if (time.getYear() >= 1970 && time.getYear() <= 9999) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
      }
    } catch (DateTimeParseException e) {
      throw new Unreadable("time", field);
    }
    throw new Unreadable("time", field);
  }

  private static String readable(String text) {
    if (PlainText.is(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(codePoint -> PlainText.is(Character.toString(codePoint)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** At most so many characters, none of them a half. */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
