package io.tocsin.workflow.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses whatever of a model is not in its vocabulary, by the id of the element it stands in: a
 * plan runs its templates' steps and nothing else (spec, PR11). Nothing is parsed that is too
 * large, and no document type, so that no entity is ever resolved.
 */
final class AllowList {

  /** Of one model, in characters. */
  static final int LONGEST = 1_000_000;

  private static final int MOST_ELEMENTS = 20_000;
  private static final int DEEPEST = 40;

  private final String path;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final XmlFile xml;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;

  private record Open(QName tag, Optional<Vocabulary.Element> known, StringBuilder text) {}

  /** For a process or a table, as the path ends. */
  static AllowList of(String path, Problems problems) {
    return new AllowList(
        path, path.endsWith(".dmn") ? Vocabularies.TABLE : Vocabularies.PROCESS, problems);
  }

  AllowList(String path, Vocabulary vocabulary, Problems problems) {
    this.path = path;
    this.vocabulary = vocabulary;
    this.problems = problems;
    xml = new XmlFile(path, problems);
  }

  /** Whether it could be read to its end; what could not is not to be read again. */
  boolean check(String model) {
    if (model.length() > LONGEST) {
      problems.add(path, 1, "model.long", LONGEST);
      return false;
    }
    return xml.readAll(model, this::event);
  }

  /** Whether to read on. */
  private boolean event(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> {
        return begin(reader);
      }
      case XMLStreamConstants.END_ELEMENT -> end(line(reader));
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (!open.isEmpty()) {
          open.peek().text().append(reader.getText());
        }
      }
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          problems.add(path, line(reader), "xml.instruction");
      default -> {
        return true;
      }
    }
    return true;
  }

  private boolean begin(XMLStreamReader reader) {
    elements++;
    if (elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
      problems.add(path, line(reader), "model.large", MOST_ELEMENTS, DEEPEST);
      return false;
    }
    QName tag = reader.getName();
    Optional<Vocabulary.Element> known = vocabulary.find(tag);
    Open now = new Open(tag, known, new StringBuilder());
    open.push(now);
    if (known.isEmpty()) {
      refuse(line(reader), "model.element", vocabulary.noun(), said(tag));
    } else {
      attributes(reader, now, known.get());
    }
    return true;
  }

  private void attributes(XMLStreamReader reader, Open at, Vocabulary.Element element) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      QName name = reader.getAttributeName(i);
      String value = reader.getAttributeValue(i);
      Optional<Vocabulary.Form> form = element.attribute(name);
      if (form.isEmpty()) {
        refuse(line(reader), "model.attribute", said(at.tag()), said(name));
      } else if (!form.get().fits(value)) {
        refuseValue(line(reader), said(at.tag()) + " " + said(name), form.get(), value);
      }
    }
  }

  private void end(int line) {
    Open ended = open.pop();
    ended
        .known()
        .map(Vocabulary.Element::text)
        .filter(form -> !form.fits(ended.text().toString()))
        .ifPresent(form -> refuseValue(line, said(ended.tag()), form, ended.text().toString()));
  }

  private void refuse(int line, String key, Object... arguments) {
    problems.add(new Word("", path, line, xml.element()), Problem.Rule.ALLOWED, key, arguments);
  }

  private void refuseValue(int line, String what, Vocabulary.Form form, String was) {
    String shown = was.strip();
    refuse(
        line,
        "model.value",
        what,
        form.said(),
        shown.length() > 100 ? shown.substring(0, 100) + "…" : shown);
  }

  private static String said(QName name) {
    return name.getPrefix().isEmpty()
        ? name.getLocalPart()
        : name.getPrefix() + ":" + name.getLocalPart();
  }

  private static int line(XMLStreamReader reader) {
    return reader.getLocation().getLineNumber();
  }
}
