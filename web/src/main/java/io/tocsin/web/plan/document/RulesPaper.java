package io.tocsin.web.plan.document;

import io.tocsin.workflow.decision.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of decisions: who is told, and how bad something is. */
final class RulesPaper {

  private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);

  private final Edition edition;
  private final Sheet sheet;
  private final Map<String, UnaryOperator<String>> names;

  RulesPaper(Edition edition, Sheet sheet) {
    this.edition = edition;
    this.sheet = sheet;
    Names names = new Names(edition.plan(), sheet);
    this.names =
        Map.of(
            "service", names::service,
            "component", names::component,
            "symptom", names::symptom,
            "event", names::event,
            "area", this::area,
            "procedure", names::procedure,
            "contact", names::contact,
            "channel", names::channel);
  }

  void routing() {
    sheet.chapterOnNewPage("routing", sheet.say("routing"));
    sheet.prose(sheet.say("routing.lead"));
    write(edition.routing());
  }

  void classification() {
    sheet.chapter("classification", sheet.say("classification"));
    sheet.prose(sheet.say("classification.lead"));
    write(edition.classification());
  }

  private void write(RuleTable table) {
    sheet.table(
        "when,"
            + table.outputs().stream()
                .map(output -> column(output.name()))
                .collect(Collectors.joining(",")),
        table.rules().stream().map(rule -> row(table, rule)).toList());
  }

  private static String column(String output) {
    return switch (output) {
      case "severity" -> "severity";
      case "procedure" -> "by.procedure";
      case "contact" -> "contact";
      default -> "channel";
    };
  }

  private List<String> row(RuleTable table, RuleTable.Rule rule) {
    List<String> row = new ArrayList<>();
    row.add(conditions(table, rule));
    for (int i = 0; i < rule.then().size(); i++) {
      row.add(cell(table.outputs().get(i).name(), rule.then().get(i)));
    }
    return row;
  }

  private String conditions(RuleTable table, RuleTable.Rule rule) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < rule.when().size(); i++) {
      String cell = rule.when().get(i);
      if (!cell.isEmpty() && !cell.equals("-")) {
        String input = table.inputs().get(i).name();
        conditions.add(sheet.say("condition", input(input), cell(input, cell)));
      }
    }
    return conditions.isEmpty() ? sheet.say("anything") : String.join("\n", conditions);
  }

  private String input(String name) {
    return switch (name) {
      case "severity", "service", "component", "symptom", "alertname" -> sheet.say(name);
      case "alertSeverity", "category", "area", "event" -> sheet.say(name);
      default -> name;
    };
  }

  private String cell(String column, String cell) {
    Matcher not = NOT.matcher(cell);
    return not.matches() ? sheet.say("not", values(column, not.group(1))) : values(column, cell);
  }

  private String values(String column, String cell) {
    List<String> values =
        VALUE.matcher(cell).results().map(found -> name(column, found.group(1))).toList();
    return values.isEmpty() ? cell : sheet.list(values);
  }

  private String name(String column, String value) {
    return names.getOrDefault(column, UnaryOperator.identity()).apply(value);
  }

  private String area(String area) {
    return switch (area) {
      case "infrastructure", "security", "product", "general" -> sheet.say("area." + area);
      default -> area;
    };
  }
}
