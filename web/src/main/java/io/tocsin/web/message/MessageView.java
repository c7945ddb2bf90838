package io.tocsin.web.message;

import io.tocsin.delivery.Notice;
import io.tocsin.incident.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the templates of a message see, in the recipient's language.
 *
 * @param place service and component
 * @param since and the dues: date, time and offset, since a message is read anywhere
 */
public record MessageView(
    String incident,
    Severity severity,
    String headline,
    String title,
    String status,
    String place,
    String since,
    Optional<String> responseDue,
    Optional<String> resolutionDue,
    List<String> lines,
    Optional<String> incidentUrl,
    Optional<String> acknowledgeUrl,
    boolean possibleRepeat,
    boolean drill) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

  static MessageView of(
      Notice notice,
      Locale locale,
      ZoneId zone,
      Optional<String> acknowledgeUrl,
      boolean possibleRepeat) {
    String service = notice.service().in(locale);
    return new MessageView(
        notice.incidentId().value(),
        notice.severity(),
        notice.headline().in(locale),
        notice.title(),
        notice.status().in(locale),
        notice.component().map(part -> service + " · " + part.in(locale)).orElse(service),
        time(notice.declaredAt(), zone),
        notice.responseDueAt().map(due -> time(due, zone)),
        notice.resolutionDueAt().map(due -> time(due, zone)),
        notice.summary().stream().map(line -> line.in(locale)).toList(),
        notice.incidentUrl(),
        acknowledgeUrl,
        possibleRepeat,
        notice.drill());
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
