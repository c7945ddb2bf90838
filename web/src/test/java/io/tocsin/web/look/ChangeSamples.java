package io.tocsin.web.look;

import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import io.tocsin.web.plan.change.DraftView;
import io.tocsin.web.plan.change.DraftView.Change;
import io.tocsin.web.plan.change.DraftView.Fault;
import io.tocsin.web.plan.change.DraftView.Line;
import io.tocsin.web.plan.change.EditorView;
import io.tocsin.web.plan.change.HistoryView;
import io.tocsin.web.plan.change.HistoryView.DraftRow;
import io.tocsin.web.plan.change.HistoryView.VersionRow;
import io.tocsin.web.plan.change.RunningView;
import io.tocsin.web.plan.change.TableCompareView;
import io.tocsin.web.plan.change.TableView;
import io.tocsin.workflow.decision.RuleTable;
import io.tocsin.workflow.decision.RuleTable.Column;
import io.tocsin.workflow.decision.RuleTable.Rule;
import io.tocsin.workflow.decision.TableChange;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plan's history, and drafts that may, may not yet, and may no longer come into force. */
final class ChangeSamples {

  private ChangeSamples() {}

  static HistoryView versions(Locale locale) {
    return history(new Samples(locale), true, List.of());
  }

  /** Of somebody who may only read. */
  static HistoryView first() {
    return new HistoryView(
        List.of(new VersionRow(1, "1.0", "SHIPPED", Samples.NOW.minus(Duration.ofDays(3)), "", "")),
        List.of(),
        false,
        List.of());
  }

  static HistoryView refused(Locale locale) {
    Samples s = new Samples(locale);
    return history(
        s,
        true,
        List.of(
            new Problem(
                "archive",
                s.say("plan.yaml:1 the archive holds no plan", "plan.yaml:1 压缩包中没有预案"))));
  }

  private static HistoryView history(Samples s, boolean mayEdit, List<Problem> problems) {
    return new HistoryView(
        List.of(
            new VersionRow(
                4, "1.1", "ROLLED_BACK", Samples.NOW.minus(Duration.ofMinutes(4)), "wang", ""),
            new VersionRow(
                3,
                "1.1",
                "EDITED",
                Samples.NOW.minus(Duration.ofHours(5)),
                "li",
                s.say("The database's port.\nAsked for in the postmortem.", "数据库端口。\n复盘时提出。")),
            new VersionRow(
                2, "1.0", "IMPORTED", Samples.NOW.minus(Duration.ofDays(2)), "bootstrap", ""),
            new VersionRow(1, "1.0", "SHIPPED", Samples.NOW.minus(Duration.ofDays(90)), "", "")),
        List.of(
            new DraftRow(8, "EDITED", Samples.NOW.minus(Duration.ofMinutes(2))),
            new DraftRow(7, "IMPORTED", Samples.NOW.minus(Duration.ofDays(1)))),
        mayEdit,
        problems);
  }

  static DraftView fit(Locale locale) {
    Samples s = new Samples(locale);
    return draft(List.of(), false, s.say("A second phone", "新增第二部电话"));
  }

  static DraftView faulty() {
    return draft(
        List.of(
            new Fault("contacts.yaml", 12, "", "there is no channel pager"),
            new Fault(
                "procedures/site-outage.bpmn",
                140,
                "Task_Restart",
                "a step may not run an expression of its own")),
        false,
        "");
  }

  static DraftView outdated() {
    return draft(List.of(), true, "");
  }

  static EditorView editor(Locale locale) {
    Samples s = new Samples(locale);
    return new EditorView(
        7,
        "procedures/site-outage.bpmn",
        s.say("Site or service outage", "网站/服务宕机"),
        List.of(new Choice("site-health", s.say("Site health", "网站健康"))),
        List.of(new Choice("restart", s.say("Restart", "重启"))),
        List.of(new Choice("tech-lead/mail", s.say("Tech lead · Mail", "技术负责人 · 邮件"))),
        List.of(new Choice("app", "app")),
        List.of(new Choice("diagnosis", s.say("diagnosis · 5 min", "diagnosis · 5 分钟"))),
        false);
  }

  static RunningView running(Locale locale) {
    Samples s = new Samples(locale);
    String name = s.say("Site or service outage", "网站/服务宕机");
    String assess = s.say("Assess diagnosis", "评估诊断");
    return new RunningView(
        List.of(
            new RunningView.Row("p1", "42", name, 3, 4, List.of(assess), List.of()),
            new RunningView.Row("p2", "43", name, 2, 4, List.of(assess), List.of(assess))),
        List.of());
  }

  static TableCompareView tableChanged(Locale locale) {
    Samples s = new Samples(locale);
    List<Column> inputs =
        List.of(
            new Column("i1", "severity", "severity", "string"),
            new Column("i2", "area", "area", "string"));
    List<Column> outputs =
        List.of(
            new Column("o1", "contact", "contact", "string"),
            new Column("o2", "channel", "channel", "string"));
    Rule slack = tells("slack", "\"P0\"", "\"slack\"", "");
    Rule phone = tells("phone", "\"P0\"", "\"phone\"", s.say("Call directly", "直接呼叫"));
    Rule mail = tells("mail", "\"P1\"", "\"mail\"", "");
    RuleTable before = new RuleTable("FIRST", inputs, outputs, List.of(slack, phone, mail));
    RuleTable after =
        new RuleTable(
            "COLLECT",
            List.of(inputs.get(0), new Column("i2", "event", "area", "string")),
            outputs,
            List.of(
                mail,
                tells("slack", "\"P0\", \"P1\"", "\"slack\"", ""),
                tells("sms", "\"P0\"", "\"sms\"", s.say("Also at night", "夜间也发送"))));
    return new TableCompareView(
        7, "decisions/routing.dmn", Optional.of(TableChange.between(before, after)), true);
  }

  private static Rule tells(String id, String severity, String channel, String remark) {
    return new Rule(id, remark, List.of(severity, ""), List.of("\"tech-lead\"", channel));
  }

  static TableCompareView tableUnreadable() {
    return new TableCompareView(7, "decisions/routing.dmn", Optional.empty(), false);
  }

  static TableView table(Locale locale) {
    return new TableView(
        7,
        "decisions/classification.dmn",
        List.of(new Choice("service", "service"), new Choice("symptom", "symptom")),
        false);
  }

  static RunningView noneRunning() {
    return new RunningView(List.of(), List.of());
  }

  private static DraftView draft(List<Fault> faults, boolean outdated, String note) {
    return new DraftView(
        7,
        3,
        "IMPORTED",
        Samples.NOW.minus(Duration.ofMinutes(2)),
        List.of(
            new Change(
                "contacts.yaml",
                "CHANGED",
                1,
                1,
                List.of(
                    Line.of("@@ -10,3 +10,3 @@"),
                    Line.of("   - key: tech-lead"),
                    Line.of("-    phone: +8613800000001"),
                    Line.of("+    phone: +8613800000002"))),
            new Change("watches.yaml", "ADDED", 1, 0, List.of(Line.of("+watches: []"))),
            new Change("procedures/cleanup.bpmn", "REMOVED", 0, 1, List.of(Line.of("-<x/>")))),
        faults,
        faults.isEmpty()
            ? List.of(
                new Fault("procedures/site-outage.bpmn", 12, "Task_Look", "it has no time box"))
            : List.of(),
        List.of("procedures/cleanup.bpmn", "procedures/site-outage.bpmn"),
        outdated,
        note,
        List.of());
  }
}
