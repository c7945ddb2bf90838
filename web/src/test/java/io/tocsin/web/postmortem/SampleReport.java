package io.tocsin.web.postmortem;

import io.tocsin.checklist.ItemState;
import io.tocsin.delivery.DeliveryState;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.postmortem.Draft;
import io.tocsin.postmortem.Facts;
import io.tocsin.postmortem.PostmortemReport;
import io.tocsin.postmortem.PostmortemState;
import io.tocsin.postmortem.Tags;
import io.tocsin.remediation.ActionRun;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A night with everything in it, and a writer who types what they like. */
final class SampleReport {

  private static final Instant START = Instant.parse("2026-03-01T19:04:00Z");
  private static final Actor LI = Actor.person("li");

  private SampleReport() {}

  static PostmortemReport published() {
    return new PostmortemReport(
        PostmortemState.PUBLISHED,
        4,
        draft("The site answered 502 for 31 minutes.\n\n网站返回 502，持续 31 分钟，𠮷野家与龘字也要正确显示。"),
        Optional.of("li"),
        Optional.of("li"),
        Optional.of("wang"),
        Optional.of(at(3000)),
        List.of(new PostmortemReport.Remark(at(3100), "chen", "Well <b>done</b>, 辛苦了。")),
        facts());
  }

  static PostmortemReport written(String summary) {
    return new PostmortemReport(
        PostmortemState.DRAFT,
        1,
        draft(summary),
        Optional.of("li"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        facts());
  }

  private static Draft draft(String summary) {
    return new Draft(
        summary,
        "About 1200 users could not sign in.",
        "out-of-memory",
        "The report job kept every prediction in memory.",
        List.of("The app was killed", "Its memory ran out", "", "No limit was set"),
        "The container had no memory limit.",
        "The page came within a minute.",
        "",
        "Set a limit; alert at 80 %.",
        "",
        new Tags("memory, 报表"));
  }

  private static Facts facts() {
    return new Facts(
        subject(),
        clocks(),
        List.of(
            new Facts.AlertHeard(
                "SiteDown",
                "web",
                new LocalText("The site is down", "网站无法访问"),
                at(0),
                Optional.of(at(1800)),
                7)),
        timeline(),
        false,
        evidence(),
        List.of(action()),
        List.of(SampleConformance.ended()),
        List.of(
            check(Group.SERVICE, "All services are up", "所有服务状态为 Up", ItemState.PASSED),
            check(Group.SECURITY, "No unusual sign-ins", "无异常登录活动", ItemState.WAIVED)),
        List.of(
            new Facts.Sent(at(2), "page:1:1", "tech-lead", "mail", DeliveryState.ACCEPTED, 1),
            new Facts.Sent(at(2), "opened", "team", "slack", DeliveryState.FAILED, 5)),
        List.of(new Facts.Participant(LI, at(60), at(1900), Map.of(EntryKind.ACKNOWLEDGED, 1L))),
        List.of(new Facts.Cause("out-of-memory", new LocalText("Out of memory", "内存不足"))));
  }

  private static Facts.Subject subject() {
    return new Facts.Subject(
        new IncidentId("42"),
        "Site is down | 网站宕机",
        Severity.P0,
        IncidentStatus.RESOLVED,
        new LocalText("Football Prediction", "足球预测"),
        Optional.of(new LocalText("Web server", "网站服务器")),
        new LocalText("Site or service outage", "网站/服务宕机"),
        List.of(new LocalText("Users cannot reach the site", "用户无法访问网站")),
        Optional.empty(),
        START,
        "alertmanager",
        Optional.of(at(60)),
        Optional.of("li"),
        Optional.of(at(1860)),
        7,
        false);
  }

  private static List<Facts.ClockReading> clocks() {
    return List.of(
        new Facts.ClockReading(
            ServiceClock.RESPONSE,
            Facts.ClockOutcome.KEPT,
            Optional.of(Duration.ofMinutes(15)),
            Optional.of(Duration.ofSeconds(60))),
        new Facts.ClockReading(
            ServiceClock.RESOLUTION,
            Facts.ClockOutcome.KEPT,
            Optional.of(Duration.ofHours(2)),
            Optional.of(Duration.ofSeconds(1860))));
  }

  private static List<Facts.Event> timeline() {
    return List.of(
        new Facts.Event(
            at(0), EntryKind.DECLARED, Actor.TOCSIN, new LocalText("Declared: down", "已上报：宕机")),
        new Facts.Event(at(60), EntryKind.ACKNOWLEDGED, LI, new LocalText("li took it", "li 已接手")));
  }

  private static List<Facts.Look> evidence() {
    return List.of(
        look(
            30,
            Verdict.FAIL,
            5213,
            "HTTP/1.1 502 Bad Gateway\n\u001b[31mupstream refused\u001b[0m"),
        look(900, Verdict.WARN, 2100, "HTTP/1.1 200 OK"),
        look(1800, Verdict.OK, 84, "HTTP/1.1 200 OK\nall is well"));
  }

  private static Facts.Look look(int second, Verdict verdict, double latency, String text) {
    return new Facts.Look(
        at(second),
        "Task_CheckHealth",
        "health",
        new LocalText("Health of the site", "网站健康检查"),
        verdict,
        new LocalText("Answered in " + latency + " ms", "响应用时 " + latency + " 毫秒"),
        List.of(new Measurement("latency", latency, "ms")),
        text);
  }

  private static Facts.ActionTaken action() {
    return new Facts.ActionTaken(
        new LocalText("Restart app", "重启应用"),
        "football-prediction/app",
        "docker compose -p football-prediction restart app",
        "/srv/football",
        ActionRun.State.SUCCEEDED,
        Optional.of("li"),
        Optional.of(at(1200)),
        Optional.of(Duration.ofSeconds(11)),
        Optional.of(0),
        " Container app  Restarting\n Container app  Started\n已启动");
  }

  private static Facts.Check check(Group group, String en, String zh, ItemState state) {
    return new Facts.Check(
        group,
        new LocalText(en, zh),
        state,
        Optional.of("li"),
        Optional.of(at(1850)),
        state == ItemState.WAIVED ? Optional.of("log is rotated") : Optional.empty());
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
