package io.tocsin.workflow.plan;

import io.tocsin.plan.ProcedureDefinition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** What the process of a procedure names: its key, probes, actions, components and time boxes. */
final class ProcessReferences {

  private static final Pattern TIME_BOX = Pattern.compile("(?:\\$\\{|source=\")timeBox_(\\w+)");

  private final String path;
  private final Mentions mentions;
  private final Problems problems;
  private final XmlFile xml;

  ProcessReferences(String path, Mentions mentions, Problems problems) {
    this.path = path;
    this.mentions = mentions;
    this.problems = problems;
    xml = new XmlFile(path, problems);
  }

  void check(ProcedureDefinition procedure, String model) {
    xml.read(model, element -> element(procedure, element));
    checkTimeBoxes(procedure, model);
  }

  private void element(ProcedureDefinition procedure, XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "process" -> {
        String id = XmlFile.attribute(element, "id").orElse("");
        if (!id.equals(procedure.key())) {
          problems.add(
              xml.word(element, id), "process id should be " + procedure.key() + ", was " + id);
        }
      }
      case "inputParameter" -> {
        if (XmlFile.attribute(element, "name").filter("probe"::equals).isPresent()) {
          mentions.add(Mentions.Kind.PROBE, xml.text(element));
        }
      }
      case "in" -> handedOver(element);
      default -> {}
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

  private void checkTimeBoxes(ProcedureDefinition procedure, String model) {
    int line = 0;
    for (String text : model.lines().toList()) {
      line++;
      Matcher box = TIME_BOX.matcher(text);
      while (box.find()) {
        if (!procedure.timeBoxes().containsKey(box.group(1))) {
          problems.add(path, line, "time box " + box.group(1) + " is not in procedures.yaml");
        }
      }
    }
  }
}
