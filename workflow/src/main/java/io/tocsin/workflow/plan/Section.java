package io.tocsin.workflow.plan;

import io.tocsin.plan.Settings;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file. Reading a field that is missing or mistyped notes a problem and goes on
 * with a stand-in, so that one reading finds all problems; a field that nobody read is a problem.
 */
final class Section {

  private final String file;
  private final int line;
  private final Problems problems;
  private final Map<String, Node> unread = new LinkedHashMap<>();
  private final Map<String, Integer> keyLines = new LinkedHashMap<>();

  Section(String file, Node node, Problems problems) {
    this.file = file;
    this.line = lineOf(node);
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::remember);
    } else {
      problems.add(file, line, "fields");
    }
  }

  private void remember(NodeTuple entry) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    int keyLine = lineOf(entry.getKeyNode());
    if (unread.put(key, entry.getValueNode()) != null) {
      problems.add(file, keyLine, "again", key);
    }
    keyLines.put(key, keyLine);
  }

  /** Reads this section with {@code reader}; what it leaves unread is unknown. */
  <T> T read(Function<Section, T> reader) {
    T result = reader.apply(this);
    unread.keySet().forEach(key -> problems.add(file, keyLine(key), "unknown", key));
    unread.clear();
    return result;
  }

  Word word(String name) {
    return optionalWord(name).orElseGet(() -> missing(name));
  }

  Optional<Word> optionalWord(String name) {
    return take(name).map(node -> scalar(name, node));
  }

  LocalText text(String name) {
    return optionalText(name).orElseGet(() -> LocalText.verbatim(missing(name).text()));
  }

  Optional<LocalText> optionalText(String name) {
    return take(name).map(this::localText);
  }

  List<LocalText> texts(String name) {
    return items(name).stream().map(this::localText).toList();
  }

  List<Word> words(String name) {
    return items(name).stream().map(node -> scalar(name, node)).toList();
  }

  /** A list of sections. */
  List<Section> list(String name) {
    return items(name).stream().map(node -> new Section(file, node, problems)).toList();
  }

  /** A single value or a list of them; empty when the field is not there. */
  List<Word> wordOrWords(String name) {
    return unread.get(name) instanceof SequenceNode
        ? words(name)
        : optionalWord(name).map(List::of).orElse(List.of());
  }

  /** A list of lists. */
  List<List<Word>> groups(String name) {
    return items(name).stream()
        .map(node -> items(name, node).stream().map(item -> scalar(name, item)).toList())
        .toList();
  }

  /** One list, or a list of lists: either way a list of lists. */
  List<List<Word>> commands(String name) {
    return unread.get(name) instanceof SequenceNode sequence
            && sequence.getValue().stream().noneMatch(SequenceNode.class::isInstance)
        ? List.of(words(name))
        : groups(name);
  }

  /** Fields that are a single value each or a section each; empty when the field is not there. */
  <T> Map<Word, T> eachOf(
      String name, BiFunction<Word, Word, T> ofValue, BiFunction<Word, Section, T> ofSection) {
    Map<Word, T> found = new LinkedHashMap<>();
    section(name).ifPresent(section -> section.readEach(found, ofValue, ofSection));
    return found;
  }

  private <T> void readEach(
      Map<Word, T> found,
      BiFunction<Word, Word, T> ofValue,
      BiFunction<Word, Section, T> ofSection) {
    for (Word key : names()) {
      take(key.text())
          .ifPresent(
              node ->
                  found.put(
                      key,
                      node instanceof MappingNode
                          ? new Section(file, node, problems)
                              .read(section -> ofSection.apply(key, section))
                          : ofValue.apply(key, scalar(key.text(), node))));
    }
  }

  /** Names with values; empty when the field is not there. */
  Map<Word, Word> pairs(String name) {
    Map<Word, Word> pairs = new LinkedHashMap<>();
    section(name)
        .ifPresent(
            section -> section.names().forEach(key -> pairs.put(key, section.word(key.text()))));
    return pairs;
  }

  Optional<Section> section(String name) {
    return take(name).map(node -> new Section(file, node, problems));
  }

  /** The sections of a field by name; empty when the field is not there. */
  Map<Word, Section> sections(String name) {
    return section(name).map(Section::sections).orElse(Map.of());
  }

  /** All fields of this section as sections of their own. */
  Map<Word, Section> sections() {
    Map<Word, Section> sections = new LinkedHashMap<>();
    for (Word key : names()) {
      take(key.text()).ifPresent(node -> sections.put(key, new Section(file, node, problems)));
    }
    return sections;
  }

  /** The texts of a field by name; empty when the field is not there. */
  Map<Word, LocalText> namedTexts(String name) {
    Map<Word, LocalText> texts = new LinkedHashMap<>();
    section(name)
        .ifPresent(
            section -> section.names().forEach(key -> texts.put(key, section.text(key.text()))));
    return texts;
  }

  Duration duration(String name) {
    return duration(word(name));
  }

  Optional<Duration> optionalDuration(String name) {
    return optionalWord(name).map(this::duration);
  }

  Duration duration(Word word) {
    try {
      Duration duration = Duration.parse(word.text());
      if (duration.isNegative() || duration.isZero()) {
        problems.add(word, "duration.positive", word.text());
      }
      return duration;
    } catch (DateTimeParseException e) {
      problems.add(word, "duration", word.text());
      return Duration.ZERO;
    }
  }

  private List<Word> names() {
    List<Word> names = new ArrayList<>();
    unread.keySet().forEach(key -> names.add(new Word(key, file, keyLine(key))));
    return names;
  }

  private LocalText localText(Node node) {
    return new Section(file, node, problems)
        .read(text -> new LocalText(text.word("en").text(), text.word("zh-CN").text()));
  }

  private List<Node> items(String name) {
    return take(name).map(node -> items(name, node)).orElse(List.of());
  }

  private List<Node> items(String name, Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.add(file, lineOf(node), "list", name);
    return List.of();
  }

  private Word scalar(String name, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      Word word = new Word(scalar.getValue(), file, lineOf(node));
      checkReferences(word);
      return word;
    }
    problems.add(file, lineOf(node), "single", name);
    return new Word("", file, lineOf(node));
  }

  private void checkReferences(Word word) {
    if (Settings.REFERENCE.matcher(word.text()).replaceAll("").contains("${")) {
      problems.add(word, "reference");
    }
  }

  private Word missing(String name) {
    problems.add(file, line, "missing", name);
    return new Word("", file, line);
  }

  private Optional<Node> take(String name) {
    return Optional.ofNullable(unread.remove(name));
  }

  private int keyLine(String key) {
    return keyLines.getOrDefault(key, line);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
