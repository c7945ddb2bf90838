package io.tocsin.web.postmortem;

import io.tocsin.evidence.Measurement;
import io.tocsin.postmortem.Facts.Look;
import io.tocsin.text.LocalText;
import io.tocsin.web.part.Plot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One number that a probe measured more than once. */
record Series(LocalText probe, String name, Plot plot) {

  private record Name(LocalText probe, String name, String unit) {}

  /** The numbers that were measured more than once, oldest first. */
  static List<Series> of(List<Look> looks) {
    Map<String, Name> names = new LinkedHashMap<>();
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (Look look : looks) {
      for (Measurement measured : look.measurements()) {
        String key = look.probe() + " " + measured.name();
        names.putIfAbsent(key, new Name(look.name(), measured.name(), measured.unit()));
        values.computeIfAbsent(key, fresh -> new ArrayList<>()).add(measured.value());
      }
    }
    return names.entrySet().stream()
        .map(entry -> of(entry.getValue(), values.getOrDefault(entry.getKey(), List.of())))
        .filter(series -> series.plot().values().size() > 1)
        .toList();
  }

  private static Series of(Name name, List<Double> values) {
    return new Series(name.probe(), name.name(), new Plot(name.unit(), values));
  }
}
