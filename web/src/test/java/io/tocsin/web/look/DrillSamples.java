package io.tocsin.web.look;

import io.tocsin.web.drill.DrillFormView;
import io.tocsin.web.drill.DrillListView;
import io.tocsin.web.drill.DrillView;
import io.tocsin.web.drill.Typed;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the pages about drills show. */
final class DrillSamples {

  private DrillSamples() {}

  static DrillListView drills(Locale locale) {
    Samples s = new Samples(locale);
    return new DrillListView(
        List.of(
            new DrillListView.Tested(
                "site-outage",
                s.say("Site outage", "网站/服务宕机"),
                Optional.of(Samples.NOW.minus(Duration.ofDays(40)))),
            new DrillListView.Tested(
                "database-failure", s.say("Database failure", "数据库故障"), Optional.empty())),
        List.of(
            new DrillListView.Line(s.drill(), s.say("Site outage", "网站/服务宕机"), Optional.of(85)),
            new DrillListView.Line(
                s.drill(), s.say("Database failure", "数据库故障"), Optional.empty())),
        true,
        2,
        true);
  }

  static DrillListView none(Locale locale) {
    return new DrillListView(List.of(), List.of(), false, 1, false);
  }

  static DrillFormView form(Locale locale) {
    Samples s = new Samples(locale);
    return new DrillFormView(
        procedures(s),
        List.of(
            new Choice("football-prediction", s.say("Football prediction", "足球预测")),
            new Choice(
                "football-prediction/app",
                s.say("Football prediction · Application", "足球预测 · 应用服务"))),
        List.of(
            new Choice("tech-lead", s.say("Tech lead", "技术负责人")),
            new Choice("devops-engineer", s.say("DevOps engineer", "DevOps 工程师"))),
        List.of(1, 2, 5, 10),
        List.of(
            new DrillFormView.ProbeLine(
                "site-health", s.say("Health endpoint", "健康检查端点"), "FAIL", "OK", "HTTP 502"),
            new DrillFormView.ProbeLine(
                "compose-services", s.say("State of the services", "服务状态"), "OK", "OK", "")),
        new Typed("site-outage", "", "", "P0", "5", List.of("tech-lead"), List.of()),
        List.of(new Problem("place", s.say("Choose what is affected", "请选择受影响的部分"))));
  }

  static DrillFormView first(Locale locale) {
    return new DrillFormView(
        procedures(new Samples(locale)),
        List.of(),
        List.of(),
        List.of(1),
        List.of(),
        new Typed("", "", "", "", "1", List.of(), List.of()),
        List.of());
  }

  private static List<Choice> procedures(Samples s) {
    return List.of(
        new Choice("site-outage", s.say("Site outage", "网站/服务宕机")),
        new Choice("database-failure", s.say("Database failure", "数据库故障")));
  }

  static DrillView over(Locale locale) {
    Samples s = new Samples(locale);
    return view(
        s,
        Optional.of(85),
        List.of(
            new DrillView.MarkLine(
                "answered", 25, 25, s.say("Acknowledged after 90 s of 3 min", "90 秒后确认（时限 3 分钟）")),
            new DrillView.MarkLine(
                "repaired", 25, 25, s.say("Resolved after 9 min of 24 min", "9 分钟后解决（时限 24 分钟）")),
            new DrillView.MarkLine(
                "steps",
                25,
                30,
                s.say("5 of 6 steps that were reached were done", "到达的 6 个步骤中完成 5 个")),
            new DrillView.MarkLine(
                "in-time",
                10,
                20,
                s.say("1 of 2 steps with a time box were done within it", "2 个有时限的步骤中 1 个按时完成"))));
  }

  static DrillView running(Locale locale) {
    return view(new Samples(locale), Optional.empty(), List.of());
  }

  private static DrillView view(
      Samples s, Optional<Integer> score, List<DrillView.MarkLine> marks) {
    return new DrillView(
        s.drill(),
        "site-outage",
        s.say("Site outage", "网站/服务宕机"),
        5,
        score.isPresent() ? List.of(s.say("Tech lead", "技术负责人")) : List.of(),
        score,
        marks,
        s.conformance(),
        s.say("Nobody knew where the key is.", "没有人知道密钥在哪里。"),
        score.isPresent(),
        List.of());
  }
}
