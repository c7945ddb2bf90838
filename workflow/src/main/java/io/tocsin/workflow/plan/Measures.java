package io.tocsin.workflow.plan;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.ActionDefinition.Type;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.ProcedureDefinition.Choice;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done about an emergency: {@code actions.yaml} and {@code procedures.yaml}. */
final class Measures {

  private static final Pattern PLACE = Pattern.compile("(?<!\\$)\\{([a-z][A-Za-z]*)}");

  private final Problems problems;
  private final Set<String> symptoms = new HashSet<>();

  Measures(Problems problems) {
    this.problems = problems;
  }

  ActionDefinition action(Word key, Section section) {
    List<Word> command = section.words("command");
    Map<Word, Word> parameters = section.pairs("parameters");
    checkPlaces(key, command, parameters);
    return new ActionDefinition(
        key.text(),
        section.text("name"),
        command.stream().map(Word::text).toList(),
        section.word("directory").text(),
        Looks.texts(section.pairs("environment")),
        parameters.entrySet().stream().map(e -> parameter(e.getKey(), e.getValue())).toList(),
        section.duration("timeLimit"),
        destructive(section),
        section.optionalText("undo"));
  }

  private void checkPlaces(Word key, List<Word> command, Map<Word, Word> parameters) {
    if (command.isEmpty()) {
      problems.add(key, "command should be a list: the program and its arguments");
    }
    Set<String> unused = new HashSet<>();
    parameters.keySet().forEach(name -> unused.add(name.text()));
    Set<String> declared = Set.copyOf(unused);
    for (Word argument : command) {
      Matcher place = PLACE.matcher(argument.text());
      while (place.find()) {
        unused.remove(place.group(1));
        if (!declared.contains(place.group(1))) {
          problems.add(argument, "place {" + place.group(1) + "} is not among the parameters");
        }
      }
    }
    unused.forEach(name -> problems.add(key, "parameter " + name + " is not used in the command"));
  }

  private Parameter parameter(Word name, Word type) {
    boolean known = Arrays.stream(Type.values()).anyMatch(it -> lower(it).equals(type.text()));
    if (!known) {
      problems.add(type, "type should be component, was " + type.text());
    }
    return new Parameter(name.text(), Type.COMPONENT);
  }

  private static String lower(Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private boolean destructive(Section section) {
    return section
        .optionalWord("destructive")
        .map(
            word -> {
              if (!word.text().matches("true|false")) {
                problems.add(word, "destructive should be true or false, was " + word.text());
              }
              return word.text().equals("true");
            })
        .orElse(false);
  }

  ProcedureDefinition procedure(Word key, Section section) {
    Map<Word, LocalText> ticks = section.namedTexts("symptoms");
    ticks.keySet().stream()
        .filter(symptom -> !symptoms.add(symptom.text()))
        .forEach(symptom -> problems.add(symptom, "symptom " + symptom.text() + " stands twice"));
    Map<String, Duration> boxes = new LinkedHashMap<>();
    section
        .pairs("timeBoxes")
        .forEach((name, length) -> boxes.put(name.text(), section.duration(length)));
    return new ProcedureDefinition(
        key.text(),
        section.text("name"),
        section.text("whenToUse"),
        choices(ticks),
        boxes,
        choices(section.namedTexts("rootCauses")));
  }

  private List<Choice> choices(Map<Word, LocalText> texts) {
    List<Choice> choices = new ArrayList<>();
    texts.forEach(
        (key, text) -> {
          Keyed.check(key, problems);
          choices.add(new Choice(key.text(), text));
        });
    return List.copyOf(choices);
  }
}
