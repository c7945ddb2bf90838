package io.tocsin.workflow.plan;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.ActionDefinition.Type;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.ProcedureDefinition.AfterCare;
import io.tocsin.plan.ProcedureDefinition.Choice;
import io.tocsin.plan.Settings;
import io.tocsin.plan.SshAccess;
import io.tocsin.plan.SshAddress;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done about an emergency: {@code actions.yaml} and {@code procedures.yaml}. */
final class Measures {

  static final Pattern PLACE = Pattern.compile("(?<!\\$)\\{([a-z][A-Za-z]*)}");

  /** A reference without a default. */
  private static final Pattern SECRET = Pattern.compile("\\$\\{env:[A-Za-z_][A-Za-z0-9_]*}");

  private static final List<String> AREAS = List.of("infrastructure", "security", "product");

  private static final LocalText TYPES =
      Problems.list(Arrays.stream(Type.values()).map(Measures::lower).toList());

  private final Problems problems;
  private final Undos undos;
  private final Set<String> symptoms = new HashSet<>();
  private final Set<String> processes = new HashSet<>();

  Measures(Problems problems, Undos undos) {
    this.problems = problems;
    this.undos = undos;
  }

  ActionDefinition action(Word key, Section section) {
    List<List<Word>> commands = section.commands("command");
    Optional<Word> input = section.optionalWord("input");
    Map<Word, Parameter> parameters = section.eachOf("parameters", this::parameter, this::place);
    checkPlaces(key, commands, input, parameters.keySet());
    return new ActionDefinition(
        key.text(),
        section.text("name"),
        commands.stream().map(words -> words.stream().map(Word::text).toList()).toList(),
        input.map(Word::text),
        section.word("directory").text(),
        Looks.texts(section.pairs("environment")),
        section.section("ssh").map(ssh -> ssh.read(this::ssh)),
        List.copyOf(parameters.values()),
        section.duration("timeLimit"),
        destructive(section),
        section
            .section("undo")
            .map(undo -> undo.read(fields -> undos.read(fields, parameters.keySet()))));
  }

  private SshAccess ssh(Section section) {
    Word host = section.word("host");
    if (fixed(host)) {
      try {
        SshAddress.of(host.text());
      } catch (IllegalArgumentException e) {
        problems.add(host, "ssh.host", host.text());
      }
    }
    Optional<Word> passphrase = section.optionalWord("passphrase");
    passphrase
        .filter(word -> !SECRET.matcher(word.text()).matches())
        .ifPresent(word -> problems.add(word, "ssh.passphrase"));
    return new SshAccess(
        host.text(),
        path(section.word("key")).text(),
        path(section.word("knownHosts")).text(),
        passphrase.map(Word::text));
  }

  private Word path(Word word) {
    if (fixed(word) && !word.text().startsWith("/")) {
      problems.add(word, "ssh.path", word.text());
    }
    return word;
  }

  /** Nothing of it comes from a setting, so that it can be judged now. */
  private static boolean fixed(Word word) {
    return !word.text().isEmpty() && !Settings.REFERENCE.matcher(word.text()).find();
  }

  private void checkPlaces(
      Word key, List<List<Word>> commands, Optional<Word> input, Set<Word> parameters) {
    if (commands.isEmpty() || commands.stream().anyMatch(List::isEmpty)) {
      problems.add(key, "command");
    }
    Set<String> unused = new HashSet<>();
    parameters.forEach(name -> unused.add(name.text()));
    Set<String> declared = Set.copyOf(unused);
    List<Word> arguments = new ArrayList<>(commands.stream().flatMap(List::stream).toList());
    input.ifPresent(arguments::add);
    for (Word argument : arguments) {
      Matcher place = PLACE.matcher(argument.text());
      while (place.find()) {
        unused.remove(place.group(1));
        if (!declared.contains(place.group(1))) {
          problems.add(argument, "command.place", place.group());
        }
      }
    }
    unused.forEach(name -> problems.add(key, "command.unused", name));
  }

  /** The short form, {@code name: type}. */
  private Parameter parameter(Word name, Word type) {
    return new Parameter(
        name.text(),
        type(type),
        LocalText.verbatim(name.text()),
        Optional.empty(),
        Optional.empty(),
        0,
        0);
  }

  private Parameter place(Word name, Section section) {
    Type type = type(section.word("type"));
    Optional<Word> from = section.optionalWord("from");
    if (type == Type.FILE && from.isEmpty()) {
      problems.add(name, "parameter.file");
    }
    return new Parameter(
        name.text(),
        type,
        section.text("label"),
        section.optionalWord("preset").map(Word::text),
        from.map(Word::text),
        section.optionalWord("least").map(this::number).orElse(0),
        section.optionalWord("most").map(this::number).orElse(Integer.MAX_VALUE));
  }

  private int number(Word word) {
    if (word.text().matches("\\d{1,9}")) {
      return Integer.parseInt(word.text());
    }
    problems.add(word, "parameter.number", word.text());
    return 0;
  }

  private Type type(Word word) {
    return Arrays.stream(Type.values())
        .filter(type -> lower(type).equals(word.text()))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(word, "parameter.type", TYPES, word.text());
              return Type.COMPONENT;
            });
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
                problems.add(word, "action.destructive", word.text());
              }
              return word.text().equals("true");
            })
        .orElse(false);
  }

  ProcedureDefinition procedure(Word key, Section section) {
    Map<Word, LocalText> ticks = section.namedTexts("symptoms");
    ticks.keySet().stream()
        .filter(symptom -> !symptoms.add(symptom.text()))
        .forEach(symptom -> problems.add(symptom, "procedure.symptom", symptom.text()));
    return new ProcedureDefinition(
        key.text(),
        section.text("name"),
        section.text("whenToUse"),
        choices(ticks),
        timeBoxes(section),
        choices(section.namedTexts("rootCauses")),
        section.section("afterCare").map(fields -> fields.read(this::afterCare)),
        section.optionalWord("area").map(this::area));
  }

  private String area(Word word) {
    if (!AREAS.contains(word.text())) {
      problems.add(word, "procedure.area", Problems.list(AREAS), word.text());
    }
    return word.text();
  }

  private AfterCare afterCare(Section section) {
    Word process = section.word("process");
    Keyed.check(process, problems);
    if (!processes.add(process.text())) {
      problems.add(process, "procedure.process", process.text());
    }
    return new AfterCare(process.text(), timeBoxes(section));
  }

  private static Map<String, Duration> timeBoxes(Section section) {
    Map<String, Duration> boxes = new LinkedHashMap<>();
    section
        .pairs("timeBoxes")
        .forEach((name, length) -> boxes.put(name.text(), section.duration(length)));
    return boxes;
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
