package io.tocsin.incident;

import java.util.List;
import java.util.stream.Stream;

/** What still stands between an incident and its resolution or closing (spec, K2). */
public interface Gatekeeping {

  /** What is not settled; empty when it may be ended, as far as is known. */
  List<OpenItem> open(Incident incident, Ending ending);

  /** What was measured too long ago to be believed at this moment, or never. */
  List<OpenItem> stale(Incident incident, Ending ending);

  /** All that shuts the gate now. */
  default List<OpenItem> shutBy(Incident incident, Ending ending) {
    return Stream.concat(open(incident, ending).stream(), stale(incident, ending).stream())
        .distinct()
        .toList();
  }

  /** What a look could open the gate by; empty when it is open, or shut by something else. */
  default List<OpenItem> toMeasure(Incident incident, Ending ending) {
    List<OpenItem> stale = stale(incident, ending);
    return stale.containsAll(open(incident, ending)) ? stale : List.of();
  }
}
