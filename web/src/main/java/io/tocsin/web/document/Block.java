package io.tocsin.web.document;

import io.tocsin.web.figure.Figure;
import java.util.List;

/**
 * A part of a document. Strings are plain text, rid of what no document can show and escaped by
 * whoever writes the document.
 */
public sealed interface Block {

  /** The name by which the HTML template tells blocks apart. */
  default String kind() {
    return getClass().getSimpleName();
  }

  /**
   * @param level 2 to 4; the document's title is the only one of level 1
   * @param anchor by which the document refers to it; empty where it does not
   */
  record Heading(int level, String text, String anchor) implements Block {
    public Heading {
      text = Plain.line(text);
    }

    public Heading(int level, String text) {
      this(level, text, "");
    }
  }

  /** What the document has, and on paper on which page. */
  record Contents(List<Heading> headings) implements Block {
    public Contents {
      headings = List.copyOf(headings);
    }
  }

  /** On paper, what follows begins on a page of its own. */
  record NewPage() implements Block {}

  /** Somebody's text: an empty line ends a paragraph, a line break stays one. */
  record Prose(String text) implements Block {
    public Prose {
      text = Plain.of(text).strip();
    }

    /** The paragraphs, each as its lines. */
    public List<List<String>> paragraphs() {
      return Plain.paragraphs(text);
    }
  }

  /** A remark of ours, for example that nothing was written. */
  record Note(String text) implements Block {
    public Note {
      text = Plain.line(text);
    }
  }

  /** Answers in order. */
  record Numbered(List<String> items) implements Block {
    public Numbered {
      items = items.stream().map(Plain::line).toList();
    }
  }

  /** What belongs together in no order. */
  record Bulleted(List<String> items) implements Block {
    public Bulleted {
      items = items.stream().map(Plain::line).toList();
    }
  }

  /**
   * A drawing; what it says stands in the text, too.
   *
   * @param text what it shows
   */
  record Picture(String text, Figure figure) implements Block {
    public Picture {
      text = Plain.line(text);
    }
  }

  /** A command or what it printed, to the letter. */
  record Code(String text) implements Block {
    public Code {
      text = Plain.of(text).stripTrailing();
    }
  }

  /**
   * @param head may be of empty strings, for a table that needs none
   * @param rows each as long as the head
   */
  record Table(List<String> head, List<List<String>> rows) implements Block {
    public Table {
      head = head.stream().map(Plain::line).toList();
      rows = rows.stream().map(row -> row.stream().map(Plain::cell).toList()).toList();
    }

    public boolean headed() {
      return head.stream().anyMatch(text -> !text.isEmpty());
    }
  }
}
