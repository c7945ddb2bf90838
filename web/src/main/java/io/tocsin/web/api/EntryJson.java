package io.tocsin.web.api;

import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.TimelineEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** An entry of a timeline on the wire. */
public record EntryJson(
    Instant at, EntryKind kind, String actor, String text, Map<String, String> data) {

  static EntryJson of(TimelineEntry entry, Locale locale) {
    return new EntryJson(
        entry.at(), entry.kind(), entry.actor().name(), entry.text().in(locale), entry.data());
  }
}
