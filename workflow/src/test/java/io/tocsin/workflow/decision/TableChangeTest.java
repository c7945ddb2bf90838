package io.tocsin.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tocsin.workflow.decision.RuleTable.Column;
import io.tocsin.workflow.decision.RuleTable.Rule;
import io.tocsin.workflow.decision.TableChange.Cell;
import io.tocsin.workflow.decision.TableChange.Kind;
import io.tocsin.workflow.decision.TableChange.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableChangeTest {

  private static final Column SEVERITY = new Column("in", "severity", "severity", "string");
  private static final Column AREA = new Column("area", "area", "area", "string");
  private static final Column CHANNEL = new Column("out", "channel", "channel", "string");

  private static Rule rule(String id, String when, String then) {
    return new Rule(id, "", List.of(when), List.of(then));
  }

  private static RuleTable table(Rule... rules) {
    return new RuleTable("FIRST", List.of(SEVERITY), List.of(CHANNEL), List.of(rules));
  }

  private static final RuleTable BEFORE =
      table(rule("a", "P0", "phone"), rule("b", "P1", "mail"), rule("c", "P2", "slack"));

  private static List<Kind> kinds(RuleTable after) {
    return TableChange.between(BEFORE, after).rules().stream().map(Line::kind).toList();
  }

  @Test
  void nothingDiffersBetweenATableAndItself() {
    TableChange change = TableChange.between(BEFORE, BEFORE);

    assertThat(change.same()).isTrue();
    assertThat(change.rules()).hasSize(3).allMatch(Line::same);
  }

  @Test
  void aRuleThatSaysAnotherThingShowsBoth() {
    TableChange change =
        TableChange.between(
            BEFORE,
            table(rule("a", "P0", "sms"), rule("b", "P1", "mail"), rule("c", "P2", "slack")));

    assertThat(change.same()).isFalse();
    assertThat(change.rules().get(0).kind()).isEqualTo(Kind.CHANGED);
    assertThat(change.rules().get(0).cells())
        .containsExactly(new Cell("P0", "P0"), new Cell("phone", "sms"));
  }

  @Test
  void aRemarkIsPartOfItsRule() {
    Rule remarked = new Rule("a", "at night too", List.of("P0"), List.of("phone"));

    TableChange change =
        TableChange.between(
            BEFORE, table(remarked, rule("b", "P1", "mail"), rule("c", "P2", "slack")));

    assertThat(change.rules().get(0).kind()).isEqualTo(Kind.CHANGED);
    assertThat(change.rules().get(0).remark()).isEqualTo(new Cell("", "at night too"));
  }

  @Test
  void aRuleThatIsGoneStandsWhereItStood() {
    TableChange change =
        TableChange.between(BEFORE, table(rule("a", "P0", "phone"), rule("c", "P2", "slack")));

    assertThat(change.rules())
        .extracting(Line::kind)
        .containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME);
    assertThat(change.rules().get(1).before()).isEqualTo(2);
    assertThat(change.rules().get(1).after()).isZero();
    assertThat(change.rules().get(1).cells()).contains(new Cell("mail", ""));
  }

  @Test
  void aNewRuleStandsWhereItIs() {
    assertThat(
            kinds(
                table(
                    rule("a", "P0", "phone"),
                    rule("n", "P0", "sms"),
                    rule("b", "P1", "mail"),
                    rule("c", "P2", "slack"))))
        .containsExactly(Kind.SAME, Kind.ADDED, Kind.SAME, Kind.SAME);
  }

  @Test
  void aRuleThatMovedIsNeitherNewNorGone() {
    TableChange change =
        TableChange.between(
            BEFORE,
            table(rule("c", "P2", "slack"), rule("a", "P0", "phone"), rule("b", "P1", "mail")));

    assertThat(change.rules())
        .extracting(Line::kind)
        .containsExactly(Kind.MOVED, Kind.SAME, Kind.SAME);
    assertThat(change.rules().get(0).before()).isEqualTo(3);
    assertThat(change.rules().get(0).after()).isEqualTo(1);
  }

  @Test
  void columnsOfBothAreShown() {
    RuleTable after =
        new RuleTable(
            "FIRST", List.of(AREA), List.of(CHANNEL), List.of(rule("a", "security", "phone")));

    TableChange change = TableChange.between(BEFORE, after);

    assertThat(change.columns())
        .extracting(TableChange.Column::kind, column -> column.label().after())
        .containsExactly(
            tuple(Kind.ADDED, "area"),
            tuple(Kind.REMOVED, "severity"),
            tuple(Kind.SAME, "channel"));
    assertThat(change.rules().get(0).cells())
        .containsExactly(new Cell("", "security"), new Cell("P0", ""), new Cell("phone", "phone"));
  }

  @Test
  void aColumnThatAsksAnotherThingUnderItsLabelIsChanged() {
    RuleTable after =
        new RuleTable(
            "FIRST",
            List.of(new Column("in", "area", "severity", "integer")),
            BEFORE.outputs(),
            BEFORE.rules());

    TableChange change = TableChange.between(BEFORE, after);

    assertThat(change.same()).isFalse();
    assertThat(change.columns().get(0).kind()).isEqualTo(Kind.CHANGED);
    assertThat(change.columns().get(0).asks())
        .isEqualTo(new Cell("severity: string", "area: integer"));
  }

  @Test
  void aRuleThatMovedMayHaveChangedBesides() {
    TableChange change =
        TableChange.between(
            BEFORE,
            table(rule("c", "P3", "slack"), rule("a", "P0", "phone"), rule("b", "P1", "mail")));

    assertThat(change.rules().get(0).kind()).isEqualTo(Kind.MOVED);
    assertThat(change.rules().get(0).cells()).startsWith(new Cell("P2", "P3"));
  }

  @Test
  void howTheRulesDecideIsPartOfTheTable() {
    RuleTable all = new RuleTable("COLLECT", BEFORE.inputs(), BEFORE.outputs(), BEFORE.rules());

    TableChange change = TableChange.between(BEFORE, all);

    assertThat(change.same()).isFalse();
    assertThat(change.hitPolicy()).isEqualTo(new Cell("FIRST", "COLLECT"));
  }
}
