package io.tocsin.workflow.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * What a process of the plan names: its key and kind, probes, actions, components and time boxes.
 */
final class ProcessReferences {

  private static final Pattern TIME_BOX = Pattern.compile("(?:\\$\\{)?timeBox_(\\w+)}?");

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private final Map<String, Word> told = new HashMap<>();

  /** Steps that tell somebody, as long as it is not known whom and over what. */
  private final Map<String, Word> telling = new LinkedHashMap<>();

  private final Mentions mentions;
  private final Problems problems;
  private final XmlFile xml;

  ProcessReferences(String path, Mentions mentions, Problems problems) {
    this.mentions = mentions;
    this.problems = problems;
    xml = new XmlFile(path, problems);
  }

  /**
   * @param key what the id of the process should be
   * @param kind what its property {@code kind} should be
   */
  void check(String key, String kind, Set<String> timeBoxes, String model) {
    xml.read(model, element -> element(key, kind, timeBoxes, element));
    telling.values().forEach(step -> problems.add(step, "tell.incomplete"));
  }

  private void element(String key, String kind, Set<String> timeBoxes, XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "process" -> checkIs("process.id", key, element, "id");
      case "property" -> {
        if (XmlFile.attribute(element, "name").filter("kind"::equals).isPresent()) {
          checkIs("process.kind", kind, element, "value");
        }
      }
      case "serviceTask" -> {
        told.clear();
        if (element.getAttributeValue(CAMUNDA, "delegateExpression") != null) {
          Word step = xml.word(element, "");
          telling.put(step.element(), step);
        }
      }
      case "inputParameter" -> given(XmlFile.attribute(element, "name").orElse(""), element);
      case "in" -> {
        handedOver(element);
        XmlFile.attribute(element, "source")
            .ifPresent(source -> timeBox(xml.word(element, source), timeBoxes));
      }
      case "userTask" ->
          Optional.ofNullable(element.getAttributeValue(CAMUNDA, "dueDate"))
              .ifPresent(due -> timeBox(xml.word(element, due), timeBoxes));
      case "timeDate" -> timeBox(xml.text(element), timeBoxes);
      default -> {}
    }
  }

  private void given(String name, XMLStreamReader parameter) {
    switch (name) {
      case "probe" -> mentions.add(Mentions.Kind.PROBE, xml.text(parameter));
      case "contact", "channel" -> told(name, xml.text(parameter));
      default -> {}
    }
  }

  /** Once both are known of a step, the contact has to have an address on the channel. */
  private void told(String name, Word word) {
    told.put(name, word);
    Word contact = told.get("contact");
    Word channel = told.get("channel");
    if (contact != null && channel != null) {
      telling.remove(word.element());
      String address = contact.text() + "/" + channel.text();
      mentions.add(
          Mentions.Kind.ADDRESS, new Word(address, word.file(), word.line(), word.element()));
    }
  }

  private void checkIs(String phrase, String wanted, XMLStreamReader element, String attribute) {
    String is = XmlFile.attribute(element, attribute).orElse("");
    if (!is.equals(wanted)) {
      problems.add(xml.word(element, is), phrase, wanted, is);
    }
  }

  private void handedOver(XMLStreamReader in) {
    String target = XmlFile.attribute(in, "target").orElse("");
    XmlFile.attribute(in, "sourceExpression")
        .map(text -> xml.word(in, text))
        .ifPresent(
            word -> {
              if (target.equals("action")) {
                mentions.add(Mentions.Kind.ACTION, word);
              } else if (target.equals("component")) {
                mentions.add(Mentions.Kind.COMPONENT, word);
              }
            });
  }

  private void timeBox(Word named, Set<String> timeBoxes) {
    Matcher box = TIME_BOX.matcher(named.text());
    if (box.matches() && !timeBoxes.contains(box.group(1))) {
      problems.add(named, Problem.Rule.KNOWN, "process.timeBox", box.group(1));
    }
  }
}
