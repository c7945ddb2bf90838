package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import io.tocsin.plan.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is watched: {@code services.yaml}. */
final class Places {

  private final Problems problems;

  Places(Problems problems) {
    this.problems = problems;
  }

  Service service(Word key, Section section) {
    if (key.text().equals(Plan.UNASSIGNED)) {
      problems.add(key, "place.unassigned");
    }
    Map<Word, Section> components = section.sections("components");
    Set<String> names = components.keySet().stream().map(Word::text).collect(Collectors.toSet());
    List<Service.Component> read = new ArrayList<>();
    Map<String, Word> places = new HashMap<>();
    components.forEach(
        (name, fields) -> {
          Keyed.check(name, problems);
          places.put(name.text(), name);
          read.add(fields.read(each -> component(name, each, names)));
        });
    Service service =
        new Service(
            key.text(),
            section.text("name"),
            section.word("environment").text(),
            section.word("owner").text(),
            List.copyOf(read));
    places.forEach(
        (name, place) -> {
          if (service.dependsOn(name, name)) {
            problems.add(place, "place.circle", name);
          }
        });
    return service;
  }

  private Service.Component component(Word key, Section section, Set<String> names) {
    List<Word> needs = section.words("dependsOn");
    needs.stream()
        .filter(need -> !names.contains(need.text()))
        .forEach(need -> problems.add(need, "place.component", need.text()));
    return new Service.Component(
        key.text(), section.text("name"), needs.stream().map(Word::text).toList());
  }
}
