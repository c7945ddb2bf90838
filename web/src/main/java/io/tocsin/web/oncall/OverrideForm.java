package io.tocsin.web.oncall;

import io.tocsin.oncall.WallClock;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.part.PlainText;
import io.tocsin.web.part.Wording;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that puts somebody on call, as it was typed. */
public class OverrideForm {

  private static final int LONGEST_REASON = 1000;
  private static final String LOCAL = "2[0-9]{3}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:00)?";

  @FormParam("contact")
  @DefaultValue("")
  String contact = "";

  @FormParam("from")
  @DefaultValue("")
  String from = "";

  @FormParam("to")
  @DefaultValue("")
  String to = "";

  @FormParam("reason")
  @DefaultValue("")
  String reason = "";

  /**
   * What the form asks for.
   *
   * @param from absent for now
   */
  record Asked(String contact, Optional<Instant> from, Instant to, String reason) {}

  /**
   * @param zone of whoever typed it
   * @throws Invalid with everything that is wrong
   */
  Asked read(ZoneId zone) {
    List<FieldError> errors = new ArrayList<>();
    if (contact.isBlank()) {
      errors.add(new FieldError("contact", Wording.say("problem.choose")));
    }
    Optional<Instant> begin = time(from.strip(), zone);
    if (begin.isEmpty() && !from.isBlank()) {
      errors.add(new FieldError("from", Wording.say("problem.onCall.time")));
    }
    Optional<Instant> end = time(to.strip(), zone);
    if (end.isEmpty()) {
      errors.add(new FieldError("to", Wording.say("problem.onCall.time")));
    }
    String why = reason.strip();
    if (why.isEmpty()) {
      errors.add(new FieldError("reason", Wording.say("problem.onCall.reason")));
    } else if (why.length() > LONGEST_REASON) {
      errors.add(new FieldError("reason", Wording.say("problem.tooLong", LONGEST_REASON)));
    } else if (!PlainText.is(why)) {
      errors.add(new FieldError("reason", Wording.say("problem.control")));
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return new Asked(contact, begin, end.orElseThrow(), why);
  }

  private static Optional<Instant> time(String text, ZoneId zone) {
    try {
      return text.matches(LOCAL)
          ? Optional.of(WallClock.first(LocalDateTime.parse(text.replace(' ', 'T')), zone))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  OnCallView.Typed typed(String schedule) {
    return new OnCallView.Typed(schedule, contact, from, to, reason);
  }
}
