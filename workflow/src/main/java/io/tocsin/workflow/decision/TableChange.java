package io.tocsin.workflow.decision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import io.tocsin.workflow.decision.RuleTable.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between two versions of a table (spec, PR10). Columns and rules are the same where
 * their ids are, whatever they say and wherever they stand.
 *
 * @param hitPolicy how the rules that fit decide
 * @param columns of both; inputs first, those that are gone after those that are there
 * @param rules of both; one that is gone stands where it stood
 */
public record TableChange(Cell hitPolicy, List<Column> columns, List<Line> rules) {

  /** What became of a column or a rule. */
  public enum Kind {
    SAME,
    ADDED,
    CHANGED,
    MOVED,
    REMOVED
  }

  /**
   * A column of either version.
   *
   * @param label what people call it
   * @param asks the variable and the type of its values
   */
  public record Column(Kind kind, Cell label, Cell asks) {

    public boolean same() {
      return kind == Kind.SAME;
    }
  }

  /** What a cell said and says; empty where it is not there, or lets anything fit. */
  public record Cell(String before, String after) {

    public boolean same() {
      return before.equals(after);
    }

    /** Anything fits, before and after. */
    public boolean empty() {
      return before.isEmpty() && after.isEmpty();
    }
  }

  /**
   * A rule of either version. One that moved may have changed besides.
   *
   * @param before its number in the table before, from 1
   * @param after its number now
   * @param cells as many as there are columns
   */
  public record Line(
      Kind kind, Optional<Integer> before, Optional<Integer> after, List<Cell> cells, Cell remark) {

    public boolean same() {
      return kind == Kind.SAME;
    }

    /** Where it is, or else where it was. */
    public int number() {
      return after.or(() -> before).orElseThrow();
    }
  }

  /** A version of the table, with its rules by their ids. */
  private record Version(RuleTable table, List<String> ids) {

    static Version of(RuleTable table) {
      return new Version(table, table.rules().stream().map(Rule::id).toList());
    }

    Optional<Integer> number(String rule) {
      int index = ids.indexOf(rule);
      return index < 0 ? Optional.empty() : Optional.of(index + 1);
    }

    Map<String, String> cells(String rule) {
      Map<String, String> cells = new LinkedHashMap<>();
      rule(rule)
          .ifPresent(
              found -> {
                put(cells, table.inputs(), found.when());
                put(cells, table.outputs(), found.then());
              });
      return cells;
    }

    String remark(String rule) {
      return rule(rule).map(Rule::remark).orElse("");
    }

    private Optional<Rule> rule(String id) {
      return number(id).map(number -> table.rules().get(number - 1));
    }

    private static void put(
        Map<String, String> cells, List<RuleTable.Column> columns, List<String> texts) {
      for (int i = 0; i < Math.min(columns.size(), texts.size()); i++) {
        cells.put(columns.get(i).id(), texts.get(i));
      }
    }
  }

  public static TableChange between(RuleTable before, RuleTable after) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns(columns, before.inputs(), after.inputs());
    columns(columns, before.outputs(), after.outputs());
    Version old = Version.of(before);
    Version now = Version.of(after);
    List<Line> rules = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(old.ids(), now.ids(), true).getDeltas()) {
      if (delta.getType() != DeltaType.EQUAL) {
        delta.getSource().getLines().stream()
            .filter(rule -> now.number(rule).isEmpty())
            .forEach(rule -> rules.add(line(Kind.REMOVED, rule, columns, old, now)));
      }
      for (String rule : delta.getTarget().getLines()) {
        Kind kind = delta.getType() == DeltaType.EQUAL ? Kind.SAME : Kind.MOVED;
        rules.add(line(kind, rule, columns, old, now));
      }
    }
    return new TableChange(
        new Cell(before.hitPolicy(), after.hitPolicy()), List.copyOf(columns.values()), rules);
  }

  /** Whether neither the rules nor how they decide differ. */
  public boolean same() {
    return hitPolicy.same()
        && columns.stream().allMatch(Column::same)
        && rules.stream().allMatch(Line::same);
  }

  private static void columns(
      Map<String, Column> columns, List<RuleTable.Column> before, List<RuleTable.Column> after) {
    for (RuleTable.Column column : after) {
      columns.put(
          column.id(),
          before.stream()
              .filter(old -> old.id().equals(column.id()))
              .findFirst()
              .map(old -> column(old.equals(column) ? Kind.SAME : Kind.CHANGED, old, column))
              .orElse(column(Kind.ADDED, column, column)));
    }
    before.forEach(old -> columns.putIfAbsent(old.id(), column(Kind.REMOVED, old, old)));
  }

  private static Column column(Kind kind, RuleTable.Column old, RuleTable.Column now) {
    return new Column(kind, new Cell(old.label(), now.label()), new Cell(asks(old), asks(now)));
  }

  private static String asks(RuleTable.Column column) {
    return column.type().isEmpty() ? column.name() : column.name() + ": " + column.type();
  }

  private static Line line(
      Kind placed, String rule, Map<String, Column> columns, Version old, Version now) {
    Map<String, String> was = old.cells(rule);
    Map<String, String> is = now.cells(rule);
    List<Cell> cells =
        columns.keySet().stream()
            .map(column -> new Cell(was.getOrDefault(column, ""), is.getOrDefault(column, "")))
            .toList();
    Cell remark = new Cell(old.remark(rule), now.remark(rule));
    boolean same = remark.same() && cells.stream().allMatch(Cell::same);
    Kind kind =
        switch (placed) {
          case SAME -> same ? Kind.SAME : Kind.CHANGED;
          case MOVED -> old.number(rule).isEmpty() ? Kind.ADDED : Kind.MOVED;
          default -> placed;
        };
    return new Line(kind, old.number(rule), now.number(rule), cells, remark);
  }
}
