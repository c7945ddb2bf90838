package io.tocsin.web.postmortem;

import io.tocsin.conformance.Conformance;
import io.tocsin.conformance.PlannedStep;
import io.tocsin.conformance.StepKind;
import io.tocsin.conformance.StepState;
import io.tocsin.text.LocalText;
import io.tocsin.web.part.ConformanceView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run of a procedure in which not everything went as planned. */
public final class SampleConformance {

  private static final Instant START = Instant.parse("2026-03-01T19:04:00Z");

  private SampleConformance() {}

  /** One run that ended, and one that was left. */
  public static List<ConformanceView> views(Locale locale) {
    return ConformanceView.of(List.of(left(), ended()), locale);
  }

  static Conformance ended() {
    return run(
        Conformance.State.ENDED,
        step("Look at health URL", "检查健康检查端点", StepState.DONE, 1, 0, "Failed", "异常", ""),
        step("Read last app log lines", "查看应用最近日志", StepState.DONE, 1, 0, "Failed", "异常", ""),
        step("Assess diagnosis", "评估诊断", StepState.OVERRUN, 1, 0, "", "", ""),
        step(
            "Restart application", "重启应用服务", StepState.DONE, 3, 245, "succeeded", "成功", "li, wang"),
        skipped(),
        step("Decide on rollback", "决定是否回滚", StepState.NOT_NEEDED, 0, 0, "", "", ""),
        step(
            "Roll back to the last stable version",
            "回滚到稳定版本",
            StepState.NOT_NEEDED,
            0,
            0,
            "",
            "",
            ""));
  }

  private static Conformance left() {
    return run(
        Conformance.State.LEFT,
        step("Assess database", "评估数据库", StepState.CANCELLED, 1, 0, "", "", ""),
        step("Decide on restore", "决定是否恢复备份", StepState.NOT_REACHED, 0, 0, "", "", ""));
  }

  private static Conformance run(Conformance.State state, Conformance.Step... steps) {
    return new Conformance(
        "run",
        "site-outage",
        3,
        new LocalText("Site or service outage", "网站/服务宕机"),
        START,
        Optional.of(START.plusSeconds(1900)),
        state,
        List.of(steps));
  }

  private static Conformance.Step skipped() {
    return new Conformance.Step(
        planned("Decide on database restart", "决定是否重启数据库"),
        StepState.SKIPPED,
        1,
        Optional.of(START),
        Optional.of(START.plusSeconds(300)),
        Optional.empty(),
        Duration.ofSeconds(42),
        Duration.ZERO,
        "NO",
        new LocalText("No, go on to rollback", "不重启，转入回滚"),
        Optional.of("数据库正常 <b>the database answers</b>"),
        Optional.of("li"));
  }

  private static Conformance.Step step(
      String en,
      String zh,
      StepState state,
      int times,
      int overrun,
      String outcomeEn,
      String outcomeZh,
      String by) {
    return new Conformance.Step(
        planned(en, zh),
        state,
        times,
        Optional.of(START).filter(at -> times > 0),
        Optional.of(START.plusSeconds(190)).filter(at -> times > 0),
        Optional.empty(),
        Duration.ofSeconds(190L * times),
        Duration.ofSeconds(overrun),
        outcomeEn,
        new LocalText(outcomeEn, outcomeZh),
        Optional.empty(),
        Optional.of(by).filter(name -> !name.isEmpty()));
  }

  private static PlannedStep planned(String en, String zh) {
    return new PlannedStep(
        "Task_" + en.replace(" ", ""), new LocalText(en, zh), StepKind.DECISION, "responder");
  }
}
