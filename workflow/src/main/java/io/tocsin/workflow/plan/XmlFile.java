package io.tocsin.workflow.plan;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a model as a stream of elements, without entities or a document type. */
final class XmlFile {

  private final String path;
  private final Problems problems;

  /** Of each open element the id, or that of the nearest one around it. */
  private final Deque<String> ids = new ArrayDeque<>();

  XmlFile(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** What is done at an event; answers whether to read on. */
  interface AtEvent {
    boolean read(XMLStreamReader reader) throws XMLStreamException;
  }

  /** Calls {@code atElement} at each start of an element. */
  void read(String xml, Consumer<XMLStreamReader> atElement) {
    readAll(
        xml,
        reader -> {
          if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
            atElement.accept(reader);
          }
          return true;
        });
  }

  /**
   * Calls {@code atEvent} at each event, until that has enough or a document type is met.
   *
   * @return whether the end was reached
   */
  boolean readAll(String xml, AtEvent atEvent) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      boolean wanted = true;
      while (wanted && reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          ids.push(attribute(reader, "id").orElseGet(this::element));
        }
        wanted = wanted(event, reader, atEvent);
        if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
          ids.poll(); // where a text held an element, fewer are open than end
        }
      }
      reader.close();
      return wanted;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      problems.add(path, line, "xml");
      return false;
    }
  }

  private boolean wanted(int event, XMLStreamReader reader, AtEvent atEvent)
      throws XMLStreamException {
    if (event == XMLStreamConstants.DTD) {
      problems.add(path, line(reader), "xml.doctype");
      return false;
    }
    return atEvent.read(reader);
  }

  /** The id of the nearest open element that has one; empty outside of any. */
  String element() {
    return ids.isEmpty() ? "" : ids.peek();
  }

  static Optional<String> attribute(XMLStreamReader element, String name) {
    return Optional.ofNullable(element.getAttributeValue(null, name));
  }

  /** The text inside the present element, which has no elements of its own. */
  Word text(XMLStreamReader element) {
    int line = line(element);
    try {
      return new Word(element.getElementText().strip(), path, line, element());
    } catch (XMLStreamException e) {
      problems.add(path, line, "xml.text", element.getLocalName());
      return new Word("", path, line);
    }
  }

  Word word(XMLStreamReader element, String text) {
    return new Word(text, path, line(element), element());
  }

  private static int line(XMLStreamReader reader) {
    return reader.getLocation().getLineNumber();
  }
}
