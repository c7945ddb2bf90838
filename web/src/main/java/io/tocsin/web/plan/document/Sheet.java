package io.tocsin.web.plan.document;

import io.tocsin.text.LocalText;
import io.tocsin.web.document.Block;
import io.tocsin.web.document.Block.Heading;
import io.tocsin.web.document.Words;
import io.tocsin.web.page.Messages;
import io.tocsin.web.part.Lengths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Where the chapters of the document are written, one after another, in one language. */
final class Sheet {

  static final String NOTHING = Words.NOTHING;

  private final Words words;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Heading> chapters = new ArrayList<>();

  Sheet(Words words) {
    this.words = words;
  }

  Words words() {
    return words;
  }

  /** What was written, its contents before it. */
  List<Block> blocks() {
    return Stream.concat(
            Stream.of(new Heading(2, say("contents")), new Block.Contents(List.copyOf(chapters))),
            blocks.stream())
        .toList();
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String in(LocalText text) {
    return words.in(text);
  }

  /** Several things as one text. */
  String list(Collection<String> items) {
    return items.isEmpty()
        ? NOTHING
        : String.join(Messages.say(words.locale(), "list.separator"), items);
  }

  /** Days where it is whole ones, else hours and less. */
  String length(Duration length) {
    boolean days = length.toHours() >= 48 && length.equals(Duration.ofDays(length.toDays()));
    return days ? say("days", length.toDays()) : Lengths.say(words.locale(), length);
  }

  void chapter(String anchor, String title) {
    Heading heading = new Heading(2, say("chapter", chapters.size() + 1, title), anchor);
    chapters.add(heading);
    blocks.add(heading);
  }

  /** One that begins a page. */
  void chapterOnNewPage(String anchor, String title) {
    blocks.add(new Block.NewPage());
    chapter(anchor, title);
  }

  void heading(String text) {
    blocks.add(new Heading(3, text));
  }

  void smallHeading(String text) {
    blocks.add(new Heading(4, text));
  }

  void prose(String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Prose(text));
    }
  }

  void note(String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Note(text));
    }
  }

  void code(String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Code(text));
    }
  }

  void bulleted(List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Bulleted(items));
    }
  }

  void numbered(List<String> items) {
    blocks.add(new Block.Numbered(items));
  }

  void add(Block block) {
    blocks.add(block);
  }

  /**
   * @param columns keys of their names, with commas between them
   */
  void table(String columns, List<List<String>> rows) {
    List<String> head = Stream.of(columns.split(",", -1)).map(this::column).toList();
    blocks.add(rows.isEmpty() ? new Block.Note(say("none")) : new Block.Table(head, rows));
  }

  private String column(String key) {
    return key.isEmpty() ? "" : say(key);
  }
}
