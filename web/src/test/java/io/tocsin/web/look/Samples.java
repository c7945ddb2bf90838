package io.tocsin.web.look;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import io.tocsin.remediation.ActionRun;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.timeline.EntryKind;
import io.tocsin.update.StatusUpdate.Audience;
import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.incident.IncidentView;
import io.tocsin.web.incident.SimilarRow;
import io.tocsin.web.incident.UpdatesView;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.ClockView;
import io.tocsin.web.part.ConformanceView;
import io.tocsin.web.part.Deadline;
import io.tocsin.web.part.DiagramView;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.StuckRow;
import io.tocsin.web.part.TaskRow;
import io.tocsin.web.postmortem.SampleConformance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A night in which the site is down, in the language of one reader. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-11-23T19:14:30Z");
  static final Instant DECLARED = NOW.minus(Duration.ofMinutes(9));

  private final Locale locale;

  Samples(Locale locale) {
    this.locale = locale;
  }

  String say(String english, String chinese) {
    return "zh".equals(locale.getLanguage()) ? chinese : english;
  }

  Deadline in(Duration left) {
    return Deadline.of(NOW.plus(left), NOW);
  }

  ClockView response(Optional<Instant> stoppedAt) {
    return ClockView.of(
        ServiceClock.RESPONSE,
        DECLARED,
        Optional.of(DECLARED.plus(Duration.ofMinutes(15))),
        stoppedAt,
        NOW);
  }

  ClockView resolution() {
    return ClockView.of(
        ServiceClock.RESOLUTION,
        DECLARED,
        Optional.of(DECLARED.plus(Duration.ofHours(2))),
        Optional.empty(),
        NOW);
  }

  ClockView broken() {
    return ClockView.of(
        ServiceClock.RESPONSE,
        NOW.minus(Duration.ofHours(5)),
        Optional.of(NOW.minus(Duration.ofHours(1))),
        Optional.empty(),
        NOW);
  }

  ClockView milestone() {
    return ClockView.of(ServiceClock.RESOLUTION, DECLARED, Optional.empty(), Optional.empty(), NOW);
  }

  IncidentRow siteDown(IncidentStatus status, Optional<String> acknowledgedBy) {
    return new IncidentRow(
        "42",
        Severity.P0,
        status,
        say("Site down: every request answers 502", "网站宕机：所有请求返回 502"),
        say("Football prediction · app", "足球预测 · app"),
        DECLARED,
        acknowledgedBy,
        Optional.of(response(Optional.empty())),
        3,
        false);
  }

  IncidentRow slow() {
    return new IncidentRow(
        "41",
        Severity.P1,
        IncidentStatus.ACKNOWLEDGED,
        say("Answers take more than five seconds", "响应时间超过五秒"),
        say("Football prediction · web", "足球预测 · web"),
        NOW.minus(Duration.ofHours(2)),
        Optional.of("li"),
        Optional.of(resolution()),
        1,
        false);
  }

  IncidentRow typo() {
    return new IncidentRow(
        "39",
        Severity.P3,
        IncidentStatus.TRIGGERED,
        say("The help page names an old address", "帮助页中的地址已过时"),
        say("Football prediction", "足球预测"),
        NOW.minus(Duration.ofDays(2)),
        Optional.empty(),
        Optional.empty(),
        1,
        false);
  }

  IncidentRow drill() {
    return new IncidentRow(
        "40",
        Severity.P2,
        IncidentStatus.TRIGGERED,
        say("Exercise: cache gone", "演习：缓存不可用"),
        say("Football prediction · cache", "足球预测 · cache"),
        NOW.minus(Duration.ofMinutes(40)),
        Optional.empty(),
        Optional.of(broken()),
        2,
        true);
  }

  StuckRow stuck() {
    return new StuckRow(
        "5f3c",
        Optional.of("42"),
        say("Incident lifecycle", "事件生命周期"),
        say("Notify by routing table", "按路由表通知"),
        "The setting SLACK_WEBHOOK_URL is not given",
        NOW.minusSeconds(50));
  }

  TaskRow restart(boolean mine) {
    return new TaskRow(
        "t-1",
        say("Restart the application?", "是否重启应用服务？"),
        say("Incident 42: Site down: every request answers 502", "事件 42：网站宕机：所有请求返回 502"),
        "/incidents/42",
        Optional.of(Severity.P0),
        say("Football prediction", "足球预测"),
        say("DevOps engineer", "DevOps 工程师"),
        mine ? Optional.of("wang") : Optional.empty(),
        mine,
        Optional.of(in(Duration.ofSeconds(245))),
        true);
  }

  TaskRow tellUsers() {
    return new TaskRow(
        "t-2",
        say("Write a status update", "发布状态通报"),
        say("Incident 41: Answers take more than five seconds", "事件 41：响应时间超过五秒"),
        "/incidents/41",
        Optional.of(Severity.P1),
        say("Football prediction", "足球预测"),
        say("Product lead", "产品负责人"),
        Optional.of("li"),
        false,
        Optional.of(in(Duration.ofMinutes(-3))),
        false);
  }

  TaskRow reviewPlan() {
    return new TaskRow(
        "t-3",
        say("Review the plan", "审查预案"),
        say("Review of the plan", "预案审查"),
        "/plan",
        Optional.empty(),
        "",
        say("Commander", "指挥者"),
        Optional.empty(),
        false,
        Optional.of(in(Duration.ofDays(9))),
        true);
  }

  List<EvidenceView> evidence() {
    return List.of(
        look(
            say("Health URL", "健康检查地址"),
            Verdict.FAIL,
            say("Answers 502 where 200 is expected", "返回 502，应为 200"),
            List.of(new Measurement("latency", 12, "ms"), new Measurement("status", 502, "1")),
            "HTTP/1.1 502 Bad Gateway\nServer: nginx/1.22.1\n\n<html><head><title>502</title>"),
        look(
            say("Compose services", "Compose 服务状态"),
            Verdict.FAIL,
            say("app has exited with code 137, OOMKilled", "app 已退出，代码 137，OOMKilled"),
            List.of(new Measurement("services.up", 3, "1")),
            "NAME   STATE    STATUS\napp    exited   Exited (137) 8 minutes ago\ndb     running  Up"),
        look(
            say("Host resources", "主机资源"),
            Verdict.WARN,
            say("Memory at 88 %", "内存使用率 88 %"),
            List.of(new Measurement("memory", 88.25, "%"), new Measurement("cpu", 31, "%")),
            ""),
        look(
            say("Database ready", "数据库就绪"),
            Verdict.OK,
            say("Accepts connections, 11 of 30 used", "接受连接，已用 11/30"),
            List.of(new Measurement("connections", 11, "1")),
            ""),
        look(
            say("Prometheus targets", "Prometheus 采集目标"),
            Verdict.UNKNOWN,
            say("Setting PROMETHEUS_URL is missing", "缺少设置 PROMETHEUS_URL"),
            List.of(),
            ""));
  }

  private EvidenceView look(
      String name, Verdict verdict, String summary, List<Measurement> n, String text) {
    return new EvidenceView(name, verdict, summary, NOW.minus(Duration.ofMinutes(5)), n, text);
  }

  ActionView action(ActionRun.State state, String output) {
    boolean confirmed = state != ActionRun.State.PROPOSED;
    return new ActionView(
        "a-" + state.name(),
        "42",
        say("Restart a component", "重启组件"),
        "docker compose restart app",
        "/srv/football-prediction",
        say("Football prediction · app", "足球预测 · app"),
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        state,
        false,
        !confirmed || state == ActionRun.State.CONFIRMED,
        false,
        Duration.ofMinutes(2),
        undo(state),
        output,
        state == ActionRun.State.FAILED ? Optional.of(1) : Optional.empty(),
        confirmed ? Optional.of("wang") : Optional.empty(),
        confirmed ? Optional.of(NOW.minus(Duration.ofMinutes(1))) : Optional.empty(),
        false,
        new ActionView.Approval(
            state == ActionRun.State.CONFIRMED
                ? Optional.of(Deadline.of(NOW.plus(Duration.ofMinutes(12)), NOW))
                : Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** A restart has none; here the one that succeeded is a start that can be taken back. */
  private ActionView.Undo undo(ActionRun.State state) {
    boolean done = state == ActionRun.State.SUCCEEDED;
    return new ActionView.Undo(
        Optional.of(
            say("docker compose stop, with the same component", "对同一组件执行 docker compose stop")),
        done ? Optional.of(say("Stop a component", "停止组件")) : Optional.empty(),
        state == ActionRun.State.UNKNOWN
            ? Optional.of(new Choice("a-PROPOSED", say("Stop a component", "停止组件")))
            : Optional.empty(),
        state == ActionRun.State.PROPOSED
            ? Optional.of(new Choice("a-UNKNOWN", say("Start a component", "启动组件")))
            : Optional.empty());
  }

  List<Choice> services() {
    return List.of(
        new Choice("football-prediction", say("Football prediction", "足球预测")),
        new Choice("unassigned", say("Unassigned", "未归属")));
  }

  List<Choice> colleagues() {
    return List.of(new Choice("li", say("Li Na · li", "李娜 · li")), new Choice("zhao", "zhao"));
  }

  List<Choice> procedures() {
    return List.of(
        new Choice("site-outage", say("Site outage", "网站/服务宕机")),
        new Choice("database-failure", say("Database failure", "数据库故障")));
  }

  List<ConformanceView> conformance() {
    return SampleConformance.views(locale);
  }

  DiagramView diagram() {
    return new DiagramView(
        "/sample/site-outage.bpmn",
        "/sample/states.json",
        List.of(
            activity("Task_CheckHealth", "Check health", "检查健康状态", DiagramView.State.DONE),
            activity("Task_ReadLogs", "Read the logs", "查看日志", DiagramView.State.FAILED),
            activity("Task_Disk", "Look at the disk", "检查磁盘", DiagramView.State.SKIPPED),
            activity("Task_Diagnose", "Diagnose", "诊断", DiagramView.State.OVERRUN),
            activity("Task_Restart", "Restart the application", "重启应用", DiagramView.State.ACTIVE)));
  }

  private DiagramView.Activity activity(
      String id, String english, String chinese, DiagramView.State state) {
    return new DiagramView.Activity(id, say(english, chinese), state, say("03:09", "03:09"));
  }

  List<IncidentView.Entry> timeline() {
    return List.of(
        entry(9, EntryKind.DECLARED, "alertmanager", "SiteDown on web", "web 上的 SiteDown"),
        entry(9, EntryKind.CLASSIFIED, "tocsin", "P0, site outage", "P0，网站宕机"),
        entry(
            8, EntryKind.DELIVERY, "tocsin", "Slack #emergency-alerts", "Slack #emergency-alerts"),
        entry(7, EntryKind.ALERT_JOINED, "alertmanager", "AppDown on app", "app 上的 AppDown"),
        entry(5, EntryKind.EVIDENCE, "tocsin", "Health URL answers 502", "健康检查返回 502"),
        entry(
            4, EntryKind.ACTION, "tocsin", "Start a component: done, exit code 0", "启动组件：完成，退出码 0"),
        entry(3, EntryKind.COMMENT, "wang", "Looks like memory again.", "看起来又是内存问题。"));
  }

  private IncidentView.Entry entry(
      int minutesAgo, EntryKind kind, String actor, String english, String chinese) {
    return new IncidentView.Entry(
        Integer.toString(100 - minutesAgo) + kind.ordinal(),
        NOW.minus(Duration.ofMinutes(minutesAgo)),
        kind,
        actor,
        say(english, chinese),
        kind == EntryKind.ACTION ? Optional.of("a-SUCCEEDED") : Optional.empty());
  }

  List<SimilarRow> similar() {
    return List.of(
        new SimilarRow(
            slow(),
            Optional.of(Duration.ofMinutes(31)),
            response(Optional.of(DECLARED.plus(Duration.ofMinutes(3)))),
            Optional.of(
                new SimilarRow.Learnt(
                    Optional.of(say("Out of memory (OOMKilled)", "内存不足（OOMKilled）")),
                    say(
                        "A report job kept every prediction in memory. It was stopped and the app"
                            + " restarted.",
                        "报表任务把所有预测保留在内存中。停止该任务并重启了应用。"))),
            true),
        new SimilarRow(typo(), Optional.of(Duration.ofHours(7)), broken(), Optional.empty(), false),
        new SimilarRow(
            drill(),
            Optional.empty(),
            milestone(),
            Optional.of(new SimilarRow.Learnt(Optional.empty(), "")),
            false));
  }

  UpdatesView updates() {
    return new UpdatesView(
        Optional.of(
            new UpdatesView.Newest(
                say(
                    "The app has run out of memory.\nWe restart it; more at 03:45.",
                    "应用内存耗尽。\n正在重启，03:45 前再通报。"),
                "wang",
                NOW.minus(Duration.ofMinutes(26)),
                Audience.STAKEHOLDERS)),
        Optional.of(in(Duration.ofSeconds(245))),
        true,
        Optional.of("http://localhost:9080/status/MDEyMzQ1Njc4OXwxNzk.c2lnbmF0dXJl"),
        true);
  }
}
