package io.tocsin.workflow.plan;

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
  }

  private void element(String key, String kind, Set<String> timeBoxes, XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "process" -> checkIs("process.id", key, element, "id");
      case "property" -> {
        if (XmlFile.attribute(element, "name").filter("kind"::equals).isPresent()) {
          checkIs("process.kind", kind, element, "value");
        }
      }
      case "inputParameter" -> {
        if (XmlFile.attribute(element, "name").filter("probe"::equals).isPresent()) {
          mentions.add(Mentions.Kind.PROBE, xml.text(element));
        }
      }
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
