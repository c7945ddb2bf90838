package io.tocsin.workflow.plan;

import io.tocsin.plan.ChecklistItemDefinition;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.text.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is looked at: {@code probes.yaml} and {@code checklist.yaml}. */
final class Looks {

  private final Problems problems;
  private final Mentions mentions;

  Looks(Problems problems, Mentions mentions) {
    this.problems = problems;
    this.mentions = mentions;
  }

  ProbeDefinition probe(Word key, Section section) {
    Optional<Word> component = section.optionalWord("component");
    component.ifPresent(word -> mentions.add(Mentions.Kind.COMPONENT, word));
    return new ProbeDefinition(
        key.text(),
        section.word("kind").text(),
        section.text("name"),
        component.map(Word::text),
        texts(section.pairs("parameters")),
        section.duration("timeout"),
        section.optionalWord("command").map(Word::text),
        section.text("good"));
  }

  static Map<String, String> texts(Map<Word, Word> pairs) {
    Map<String, String> texts = new LinkedHashMap<>();
    pairs.forEach((key, value) -> texts.put(key.text(), value.text()));
    return texts;
  }

  List<ChecklistItemDefinition> checklist(Section groups) {
    List<ChecklistItemDefinition> items = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    groups
        .sections()
        .forEach(
            (name, section) -> {
              Optional<Group> group = group(name);
              Keyed.read(section.sections(), this::item, problems)
                  .forEach(
                      (key, item) -> {
                        if (!keys.add(key.text())) {
                          problems.add(key, "checklist.twice", key.text());
                        }
                        group.ifPresent(it -> items.add(item.in(it)));
                      });
            });
    return List.copyOf(items);
  }

  private Optional<Group> group(Word name) {
    Optional<Group> group =
        Arrays.stream(Group.values()).filter(it -> it.name().equals(name.text())).findFirst();
    if (group.isEmpty()) {
      problems.add(
          name,
          "checklist.group",
          Problems.list(Arrays.stream(Group.values()).map(Group::name).toList()));
    }
    return group;
  }

  private Item item(Word key, Section section) {
    Optional<Word> probe = section.optionalWord("probe");
    probe.ifPresent(word -> mentions.add(Mentions.Kind.PROBE, word));
    return new Item(key.text(), section.text("text"), probe.map(Word::text));
  }

  private record Item(String key, LocalText text, Optional<String> probe) {
    ChecklistItemDefinition in(Group group) {
      return new ChecklistItemDefinition(key, group, text, probe);
    }
  }
}
