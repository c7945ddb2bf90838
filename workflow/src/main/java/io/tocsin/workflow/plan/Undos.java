package io.tocsin.workflow.plan;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.ActionDefinition.Undo;
import io.tocsin.plan.Plan;
import io.tocsin.text.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** What takes actions back, checked once all actions are known. */
final class Undos {

  private record Told(Word action, Set<Word> places) {}

  private final Problems problems;
  private final List<Told> all = new ArrayList<>();

  Undos(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param places of the action that is taken back
   */
  Undo read(Section section, Set<Word> places) {
    LocalText text = new LocalText(section.word("en").text(), section.word("zh-CN").text());
    Optional<Word> action = section.optionalWord("action");
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> deployedIn = new LinkedHashMap<>();
    Map<Word, Boolean> given =
        section.eachOf(
            "values",
            (place, value) -> {
              checkPlaces(value, places);
              values.put(place.text(), value.text());
              return true;
            },
            (place, looked) -> {
              deployedIn.put(place.text(), looked.word("deployedIn").text());
              return true;
            });
    action.ifPresent(word -> all.add(new Told(word, given.keySet())));
    if (action.isEmpty()) {
      given.keySet().forEach(place -> problems.add(place, "undo.values"));
    }
    return new Undo(text, action.map(Word::text), values, deployedIn);
  }

  private void checkPlaces(Word value, Set<Word> places) {
    Matcher place = Measures.PLACE.matcher(value.text());
    while (place.find()) {
      if (places.stream().noneMatch(it -> it.text().equals(place.group(1)))) {
        problems.add(value, "command.place", place.group());
      }
    }
  }

  /** Notes a problem for each undo that its action could not be asked for. */
  void check(Plan plan) {
    for (Told told : all) {
      plan.action(told.action().text())
          .ifPresentOrElse(
              action -> check(told, action),
              () -> problems.add(told.action(), "none.action", told.action().text()));
    }
  }

  private void check(Told told, ActionDefinition action) {
    Set<String> open =
        action.open().stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    told.places().stream()
        .filter(place -> !open.contains(place.text()))
        .forEach(place -> problems.add(place, "undo.place", action.key(), place.text()));
    Set<String> given =
        told.places().stream().map(Word::text).collect(Collectors.toUnmodifiableSet());
    action.open().stream()
        .filter(place -> place.preset().isEmpty() && !given.contains(place.name()))
        .forEach(place -> problems.add(told.action(), "undo.needs", action.key(), place.name()));
  }
}
