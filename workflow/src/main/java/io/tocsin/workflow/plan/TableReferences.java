package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** What a table of the plan answers with: severities, procedures, contacts and channels. */
final class TableReferences {

  private final Mentions mentions;
  private final Problems problems;
  private final XmlFile xml;
  private final List<String> outputs = new ArrayList<>();
  private int column;
  private boolean inOutput;
  private Word contact;

  TableReferences(String path, Mentions mentions, Problems problems) {
    this.mentions = mentions;
    this.problems = problems;
    xml = new XmlFile(path, problems);
    contact = new Word("", path, 1);
  }

  void check(String decision, Plan plan, String model) {
    xml.read(model, element -> element(decision, plan, element));
  }

  private void element(String decision, Plan plan, XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "decision" -> {
        String id = XmlFile.attribute(element, "id").orElse("");
        if (!id.equals(decision)) {
          problems.add(xml.word(element, id), "decision id should be " + decision + ", was " + id);
        }
      }
      case "output" -> outputs.add(XmlFile.attribute(element, "name").orElse(""));
      case "rule" -> column = 0;
      case "outputEntry" -> inOutput = true;
      case "inputEntry", "description" -> inOutput = false;
      case "text" -> {
        if (inOutput && column < outputs.size()) {
          answer(outputs.get(column), xml.text(element), plan);
          column++;
        }
      }
      default -> {}
    }
  }

  private void answer(String output, Word cell, Plan plan) {
    Word value = new Word(cell.text().replaceAll("^\"|\"$", ""), cell.file(), cell.line());
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
      default -> problems.add(cell, "output should be severity, procedure, contact or channel");
    }
  }

  private void checkAddress(Word channel, Plan plan) {
    plan.contact(contact.text())
        .filter(it -> it.addresses().stream().noneMatch(a -> a.channel().equals(channel.text())))
        .ifPresent(
            it ->
                problems.add(
                    channel, "contact " + it.key() + " has no address on " + channel.text()));
  }
}
