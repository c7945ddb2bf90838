package io.tocsin.workflow.plan;

import io.tocsin.plan.AlertMapping;
import io.tocsin.plan.AlertMapping.Field;
import io.tocsin.plan.AlertMapping.Place;
import io.tocsin.plan.Intake;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How bodies of monitoring systems are read: {@code intake.yaml}. */
final class Mappings {

  private static final List<Field> OF_EVENTS =
      List.of(Field.ALERTNAME, Field.SERVICE, Field.COMPONENT, Field.CATEGORY);
  private static final String POINTER = "(?:/(?:[^~/]|~[01])*)+";
  private static final int LONGEST_PLACE = 300;
  private static final int MOST_MAPPINGS = 100;

  private final Problems problems;

  Mappings(Problems problems) {
    this.problems = problems;
  }

  /** All but the heartbeats. */
  Intake intake(Section file) {
    Map<Field, List<Place>> events =
        file.section("events")
            .map(section -> section.read(fields -> places(fields, OF_EVENTS)))
            .orElse(Intake.USUAL_EVENTS);
    Map<Word, AlertMapping> mappings =
        Keyed.read(file.sections("mappings"), this::mapping, problems);
    if (mappings.size() > MOST_MAPPINGS) {
      problems.add(
          mappings.keySet().iterator().next(), "mapping.many", MOST_MAPPINGS, mappings.size());
    }
    return new Intake(events, List.copyOf(mappings.values()), List.of());
  }

  private AlertMapping mapping(Word key, Section section) {
    Optional<String> alerts = section.optionalWord("alerts").map(this::pointer);
    Map<Field, List<Place>> fields = places(section, List.of(Field.values()));
    if (!fields.containsKey(Field.FINGERPRINT)) {
      problems.add(key, "mapping.fingerprint");
    }
    Optional<Status> status = section.section("status").map(found -> found.read(this::status));
    if (status.filter(Status::whole).isEmpty()) {
      problems.add(key, "mapping.status");
    }
    return new AlertMapping(
        key.text(),
        alerts,
        status.map(Status::at).orElse(List.of()),
        status.map(Status::firing).orElse(Set.of()),
        status.map(Status::resolved).orElse(Set.of()),
        fields);
  }

  private record Status(List<Place> at, Set<String> firing, Set<String> resolved) {

    boolean whole() {
      return !at.isEmpty() && !firing.isEmpty() && !resolved.isEmpty();
    }
  }

  private Status status(Section section) {
    List<Word> resolved = section.wordOrWords("resolved");
    Set<String> firing = small(section.wordOrWords("firing"));
    resolved.stream()
        .filter(word -> firing.contains(word.text().toLowerCase(Locale.ROOT)))
        .forEach(word -> problems.add(word, "mapping.both", word.text()));
    return new Status(places(section, "at"), firing, small(resolved));
  }

  private static Set<String> small(List<Word> words) {
    return words.stream()
        .map(word -> word.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private Map<Field, List<Place>> places(Section section, List<Field> wanted) {
    Map<Field, List<Place>> found = new EnumMap<>(Field.class);
    for (Field field : wanted) {
      List<Place> places = places(section, field.key());
      if (!places.isEmpty()) {
        found.put(field, places);
      }
    }
    return found;
  }

  private List<Place> places(Section section, String field) {
    return section.wordOrWords(field).stream().map(this::place).toList();
  }

  private Place place(Word word) {
    if (word.text().startsWith("/")) {
      return new Place.Pointer(pointer(word));
    }
    if (word.text().length() > LONGEST_PLACE) {
      problems.add(word, "long", LONGEST_PLACE);
    }
    return new Place.Constant(word.text());
  }

  private String pointer(Word word) {
    if (!word.text().matches(POINTER) || word.text().length() > LONGEST_PLACE) {
      problems.add(word, "mapping.pointer", word.text());
      return "/";
    }
    return word.text();
  }
}
