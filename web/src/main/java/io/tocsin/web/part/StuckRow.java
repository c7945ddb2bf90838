package io.tocsin.web.part;

import io.tocsin.workflow.stuck.StuckJob;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step that failed too often and waits for a person.
 *
 * @param incident number of the incident it belongs to, if any
 */
public record StuckRow(
    String id, Optional<String> incident, String process, String step, String why, Instant since) {

  public static List<StuckRow> of(List<StuckJob> jobs, Locale locale) {
    return jobs.stream()
        .map(
            job ->
                new StuckRow(
                    job.id(),
                    job.incident().map(Object::toString),
                    job.process().in(locale),
                    job.step().in(locale),
                    job.why(),
                    job.since()))
        .toList();
  }
}
