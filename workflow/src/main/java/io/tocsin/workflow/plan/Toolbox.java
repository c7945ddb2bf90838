package io.tocsin.workflow.plan;

import io.tocsin.plan.ToolGroup;
import io.tocsin.plan.ToolGroup.Tool;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tools to copy, look and run with: {@code toolbox.yaml}. */
final class Toolbox {

  private final Problems problems;
  private final Mentions mentions;
  private final Set<String> keys = new HashSet<>();

  Toolbox(Problems problems, Mentions mentions) {
    this.problems = problems;
    this.mentions = mentions;
  }

  ToolGroup group(Word key, Section section) {
    return new ToolGroup(
        key.text(),
        section.text("name"),
        List.copyOf(Keyed.read(section.sections("tools"), this::tool, problems).values()));
  }

  private Tool tool(Word key, Section section) {
    if (!keys.add(key.text())) {
      problems.add(key, "tool.twice", key.text());
    }
    return new Tool(
        key.text(),
        section.text("label"),
        section.word("command").text(),
        section.optionalText("note"),
        named(Mentions.Kind.PROBE, section.optionalWord("probe")),
        named(Mentions.Kind.ACTION, section.optionalWord("action")));
  }

  private Optional<String> named(Mentions.Kind kind, Optional<Word> word) {
    word.ifPresent(named -> mentions.add(kind, named));
    return word.map(Word::text);
  }
}
