package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** What a table of the plan answers with: severities, procedures, contacts and channels. */
final class TableReferences {

  private static final Map<String, List<String>> OUTPUTS =
      Map.of(
          "classification", List.of("severity", "procedure"),
          "routing", List.of("contact", "channel"));

  private final String path;
  private final Mentions mentions;
  private final Problems problems;
  private final XmlFile xml;
  private final List<String> outputs = new ArrayList<>();
  private int column;
  private boolean inOutput;
  private boolean inInput;
  private boolean always;
  private Word contact;

  TableReferences(String path, Mentions mentions, Problems problems) {
    this.path = path;
    this.mentions = mentions;
    this.problems = problems;
    xml = new XmlFile(path, problems);
    contact = new Word("", path, 1);
  }

  void check(String decision, Plan plan, String model) {
    xml.read(model, element -> element(decision, plan, element));
    answersAlways(decision);
  }

  /** An emergency is always of some severity, and has a procedure. */
  private void answersAlways(String decision) {
    OUTPUTS.getOrDefault(decision, List.of()).stream()
        .filter(name -> !outputs.contains(name))
        .forEach(name -> problems.add(path, 1, "table.output", name));
    if (decision.equals("classification") && !always) {
      problems.add(path, 1, "table.always");
    }
  }

  private void element(String decision, Plan plan, XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "decision" -> {
        String id = XmlFile.attribute(element, "id").orElse("");
        if (!id.equals(decision)) {
          problems.add(xml.word(element, id), "table.id", decision, id);
        }
      }
      case "output" -> outputs.add(XmlFile.attribute(element, "name").orElse(""));
      case "rule" -> {
        column = 0;
        always = true;
      }
      case "outputEntry" -> {
        inOutput = true;
        inInput = false;
      }
      case "inputEntry", "description" -> {
        inOutput = false;
        inInput = element.getLocalName().equals("inputEntry");
      }
      case "text" -> {
        Word cell = xml.text(element);
        if (inOutput && column < outputs.size()) {
          answer(outputs.get(column), cell, plan);
          column++;
        } else if (inInput && !cell.text().isEmpty() && !cell.text().equals("-")) {
          always = false;
        }
      }
      default -> {}
    }
  }

  private void answer(String output, Word cell, Plan plan) {
    Word value =
        new Word(cell.text().replaceAll("^\"|\"$", ""), cell.file(), cell.line(), cell.element());
    switch (output) {
      case "severity" -> PlanFolder.severity(value, problems);
      case "procedure" -> mentions.add(Mentions.Kind.PROCEDURE, value);
      case "contact" -> {
        mentions.add(Mentions.Kind.CONTACT, value);
        contact = value;
      }
      case "channel" -> {
        mentions.add(Mentions.Kind.CHANNEL, value);
        checkAddress(value, plan);
      }
      default -> problems.add(cell, "table.answer");
    }
  }

  private void checkAddress(Word channel, Plan plan) {
    plan.contact(contact.text())
        .filter(it -> !it.hasAddressOn(channel.text()))
        .ifPresent(it -> problems.add(channel, "table.address", it.key(), channel.text()));
  }
}
