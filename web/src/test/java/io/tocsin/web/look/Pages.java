package io.tocsin.web.look;

import io.tocsin.checklist.ItemState;
import io.tocsin.heartbeat.Expected;
import io.tocsin.incident.Ending;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.remediation.ActionRun;
import io.tocsin.review.ContactConfirmation.State;
import io.tocsin.review.PlanReview.Outcome;
import io.tocsin.review.ReviewSchedule.Standing;
import io.tocsin.timeline.EntryKind;
import io.tocsin.watch.Watched.Status;
import io.tocsin.web.account.AccountsView;
import io.tocsin.web.account.TokensView;
import io.tocsin.web.acknowledge.AcknowledgeView;
import io.tocsin.web.action.ActionPlaces;
import io.tocsin.web.checklist.ChecklistView;
import io.tocsin.web.confirm.ConfirmView;
import io.tocsin.web.contact.ContactsView;
import io.tocsin.web.error.ErrorView;
import io.tocsin.web.incident.DeclareView;
import io.tocsin.web.incident.IncidentListView;
import io.tocsin.web.incident.IncidentView;
import io.tocsin.web.incident.Typed;
import io.tocsin.web.incident.UpdatesView;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.DeliveryRow;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Plot;
import io.tocsin.web.part.Problem;
import io.tocsin.web.plan.PlanView;
import io.tocsin.web.plan.change.CompareView;
import io.tocsin.web.plan.change.TextView;
import io.tocsin.web.plan.document.PlanDocumentView;
import io.tocsin.web.plan.document.ShippedEdition;
import io.tocsin.web.postmortem.LibraryView;
import io.tocsin.web.postmortem.PostmortemView;
import io.tocsin.web.procedure.ProcedureView;
import io.tocsin.web.signin.SignInView;
import io.tocsin.web.start.StartView;
import io.tocsin.web.status.StatusView;
import io.tocsin.web.task.StepView;
import io.tocsin.web.task.TaskListView;
import io.tocsin.web.toolbox.ToolboxView;
import io.tocsin.web.watch.HeartbeatRow;
import io.tocsin.web.watch.WatchListView;
import io.tocsin.web.watch.WatchRow;
import io.tocsin.web.watch.WatchView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every page, with a sample for each face it has. */
final class Pages {

  private static final ConfirmView.State CONFIRMED = ConfirmView.State.CONFIRMED;
  private static final ConfirmView.State INVALID = ConfirmView.State.INVALID;

  private Pages() {}

  static Stream<Page> all() {
    return Stream.of(
        Page.of("start", "start", "/", Pages::start),
        Page.of("start-empty", "start", "/", locale -> calm()),
        Page.of("tasks", "tasks", "/tasks", Pages::tasks),
        Page.of("tasks-refused", "tasks", "/tasks", Pages::tasksRefused),
        Page.of("tasks-empty", "tasks", "/tasks", Pages::noTasks),
        Page.of("step", "step", "/tasks/t-1", Pages::step),
        Page.of("step-confirm", "step", "/tasks/t-1", Pages::stepConfirm),
        Page.of("step-done", "step", "/tasks/t-1", Pages::stepDone),
        Page.of("incidents", "incidents", "/incidents", Pages::incidents),
        Page.of("incidents-empty", "incidents", "/incidents", Pages::noIncidents),
        Page.of("declare", "declare", "/incidents/declare", Pages::declare),
        Page.of("declare-empty", "declare", "/incidents/declare", Pages::declareEmpty),
        Page.of("incident", "incident", "/incidents/42", Pages::incident),
        Page.of("incident-over", "incident", "/incidents/42", Pages::incidentOver),
        Page.of("action", "action", "/actions/a-1", Pages::actionValues),
        Page.of("action-done", "action", "/actions/a-1", Pages::actionDone),
        Page.of("checklist", "checklist", "/incidents/42/checklist", Pages::checklist),
        Page.of("checklist-clear", "checklist", "/incidents/42/checklist", Pages::clear),
        Page.of("postmortem", "postmortem", "/incidents/42/postmortem", Pages::postmortem),
        Page.of("postmortem-read", "postmortem", "/incidents/42/postmortem", Pages::published),
        Page.of("postmortems", "postmortems", "/postmortems?q=oom", Pages::library),
        Page.of("postmortems-empty", "postmortems", "/postmortems", Pages::noLibrary),
        Page.of("watches", "watches", "/watches", Pages::watches),
        Page.of(
            "watches-empty", "watches", "/watches", l -> new WatchListView(List.of(), List.of())),
        Page.of("watch", "watch", "/watches/health-endpoint", Pages::watch),
        Page.of("watch-paused", "watch", "/watches/database-down", Pages::watchPaused),
        Page.of("procedure", "procedure", "/procedures/site-outage", Pages::procedure),
        Page.of("drills", "drills", "/drills", DrillSamples::drills),
        Page.of("drills-none", "drills", "/drills", DrillSamples::none),
        Page.of("drill-form", "drill-form", "/drills/new", DrillSamples::form),
        Page.of("drill-form-first", "drill-form", "/drills/new", DrillSamples::first),
        Page.of("drill", "drill", "/drills/40", DrillSamples::over),
        Page.of("drill-running", "drill", "/drills/40", DrillSamples::running),
        Page.of("contacts", "contacts", "/contacts", Pages::contacts),
        Page.of(
            "contacts-empty",
            "contacts",
            "/contacts",
            l -> new ContactsView(List.of(), List.of(), Optional.empty(), true, List.of())),
        Page.of("on-call", "on-call", "/on-call", OnCallSamples::twoSchedules),
        Page.of("on-call-refused", "on-call", "/on-call", OnCallSamples::refused),
        Page.of("on-call-empty", "on-call", "/on-call", l -> OnCallSamples.empty()),
        Page.of("toolbox", "toolbox", "/toolbox", Pages::toolbox),
        Page.of("toolbox-empty", "toolbox", "/toolbox", Pages::noToolbox),
        Page.of("plan", "plan", "/plan", Pages::planReviewed),
        Page.of("plan-running", "plan", "/plan", Pages::planUnderReview),
        Page.of("plan-first", "plan", "/plan", Pages::planNeverReviewed),
        Page.of(
            "plan-document",
            "plan-document",
            "/plan/document",
            l -> new PlanDocumentView(ShippedEdition.document(l))),
        Page.of("plan-versions", "plan-versions", "/plan/versions", ChangeSamples::versions),
        Page.of(
            "plan-versions-first", "plan-versions", "/plan/versions", l -> ChangeSamples.first()),
        Page.of("plan-versions-refused", "plan-versions", "/plan/import", ChangeSamples::refused),
        Page.of("plan-running", "plan-running", "/plan/running", ChangeSamples::running),
        Page.of(
            "plan-running-none", "plan-running", "/plan/running", l -> ChangeSamples.noneRunning()),
        Page.of(
            "plan-compare",
            "plan-compare",
            "/plan/drafts/7/compare/x",
            l -> new CompareView(7, "procedures/site-outage.bpmn", true)),
        Page.of(
            "plan-table-compare",
            "plan-table-compare",
            "/plan/drafts/7/compare/x",
            ChangeSamples::tableChanged),
        Page.of(
            "plan-table-compare-unreadable",
            "plan-table-compare",
            "/plan/drafts/7/compare/x",
            l -> ChangeSamples.tableUnreadable()),
        Page.of(
            "plan-text",
            "plan-text",
            "/plan/drafts/7/edit/x",
            l -> new TextView(7, "contacts.yaml", "contacts: {}\n", true)),
        Page.of("plan-table", "plan-table", "/plan/drafts/7/edit/x", ChangeSamples::table),
        Page.of("plan-editor", "plan-editor", "/plan/drafts/7/edit/x", ChangeSamples::editor),
        Page.of("plan-draft", "plan-draft", "/plan/drafts/7", ChangeSamples::fit),
        Page.of("plan-draft-faults", "plan-draft", "/plan/drafts/7", l -> ChangeSamples.faulty()),
        Page.of(
            "plan-draft-outdated", "plan-draft", "/plan/drafts/7", l -> ChangeSamples.outdated()),
        Page.of("step-review", "step", "/tasks/t-3", Pages::stepReview),
        Page.open("confirm", "confirm", "/confirm/x", l -> confirm(l, ConfirmView.State.READY)),
        Page.open("confirm-done", "confirm", "/confirm/x", l -> confirm(l, CONFIRMED)),
        Page.open(
            "confirm-other", "confirm", "/confirm/x", l -> confirm(l, ConfirmView.State.OTHERWISE)),
        Page.open("confirm-refused", "confirm", "/confirm/x", Pages::confirmRefused),
        Page.open("confirm-bad", "confirm", "/confirm/x", l -> confirm(l, INVALID)),
        Page.open("status", "status", "/status/x", Pages::status),
        Page.open("status-recovered", "status", "/status/x", Pages::statusRecovered),
        Page.open(
            "status-gone",
            "status",
            "/status/x",
            l -> new StatusView(Optional.empty(), false, "x")),
        Page.open("acknowledge", "acknowledge", "/ack/x", l -> acknowledge(l, true)),
        Page.open("acknowledge-bad", "acknowledge", "/ack/x", l -> acknowledge(l, false)),
        Page.open("sign-in", "sign-in", "/sign-in", l -> new SignInView("/", "wang", true, 0)),
        Page.open("sign-in-wait", "sign-in", "/sign-in", l -> new SignInView("/", "", false, 15)),
        Page.of("error", "error", "/x", l -> new ErrorView(404, "404", List.of("42"))),
        Page.of("accounts", "accounts", "/admin/accounts", l -> accounts()),
        Page.of("tokens", "tokens", "/admin/tokens", l -> tokens()),
        Page.of("tokens-empty", "tokens", "/admin/tokens", l -> noTokens()));
  }

  private static StatusView status(Locale locale) {
    Samples s = new Samples(locale);
    return new StatusView(
        Optional.of(
            new StatusView.Known(
                s.say("FootballPrediction site", "FootballPrediction 网站"),
                Severity.P0,
                IncidentStatus.ACKNOWLEDGED,
                Samples.DECLARED,
                Optional.empty(),
                false,
                List.of(
                    new StatusView.Update(
                        Samples.NOW.minus(Duration.ofMinutes(6)),
                        s.say("Half of it is back.\nMore at 03:45.", "已恢复一半。\n03:45 前再通报。")),
                    new StatusView.Update(
                        Samples.NOW.minus(Duration.ofMinutes(26)),
                        s.say("We know why and restart it.", "原因已查明，正在重启。"))))),
        true,
        "token");
  }

  private static StatusView statusRecovered(Locale locale) {
    StatusView.Known open = status(locale).known().orElseThrow();
    return new StatusView(
        Optional.of(
            new StatusView.Known(
                open.service(),
                open.severity(),
                IncidentStatus.RESOLVED,
                open.since(),
                Optional.of(Samples.NOW),
                true,
                List.of())),
        false,
        "token");
  }

  private static ConfirmView confirm(Locale locale, ConfirmView.State state) {
    Samples s = new Samples(locale);
    boolean known = state != INVALID;
    return new ConfirmView(
        state,
        "token",
        known ? s.say("Tech lead", "技术负责人") : "",
        known ? s.say("Mail", "邮件") : "",
        known
            ? s.say("FootballPrediction emergency response plan", "FootballPrediction 紧急响应计划")
            : "",
        "",
        List.of());
  }

  private static ConfirmView confirmRefused(Locale locale) {
    Samples s = new Samples(locale);
    ConfirmView ready = confirm(locale, ConfirmView.State.READY);
    return new ConfirmView(
        ready.state(),
        ready.token(),
        ready.contact(),
        ready.channel(),
        ready.plan(),
        s.say("Ask Li.", "请找李。"),
        List.of(
            new Problem("note", "#note", s.say("Use at most 4000 characters.", "最多 4000 个字符。"))));
  }

  private static PlanView planReviewed(Locale locale) {
    return plan(locale, Optional.empty(), List.of(pastReview(new Samples(locale))), List.of());
  }

  private static PlanView planNeverReviewed(Locale locale) {
    return plan(locale, Optional.empty(), List.of(), List.of());
  }

  private static PlanView planUnderReview(Locale locale) {
    Samples s = new Samples(locale);
    PlanView.Review running =
        new PlanView.Review(
            "8",
            "1.0",
            Samples.NOW.minus(Duration.ofDays(5)),
            "wang",
            Optional.of(s.in(Duration.ofDays(9))),
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            List.of(
                asked(
                    s, "11", State.ASKED, s.say("One message was taken", "已发送 1 条消息，最近一条已被接收"), ""),
                asked(
                    s,
                    "12",
                    State.UNREACHED,
                    s.say("Not sent: no SLACK_WEBHOOK_URL", "未发送：缺少设置"),
                    ""),
                asked(s, "13", State.CONFIRMED, "", ""),
                asked(s, "14", State.WRONG, "", s.say("Zhao has left; ask Li.", "赵已离职，请找李。"))),
            log(s));
    return plan(
        locale,
        Optional.of(running),
        List.of(pastReview(s)),
        List.of(
            new Problem("", "#asked-11", s.say("This contact is confirmed already", "该联系方式已确认"))));
  }

  private static PlanView plan(
      Locale locale,
      Optional<PlanView.Review> running,
      List<PlanView.Review> past,
      List<Problem> problems) {
    Samples s = new Samples(locale);
    return new PlanView(
        new PlanView.PlanLine(
            s.say("FootballPrediction emergency response plan", "FootballPrediction 紧急响应计划"),
            "1.0",
            LocalDate.of(2025, 10, 31),
            "FootballPrediction DevOps Team",
            Optional.of(Samples.NOW.minus(Duration.ofDays(40)))),
        running.isPresent() ? Optional.empty() : Optional.of(Samples.NOW.plus(Duration.ofDays(50))),
        running.isEmpty() && !past.isEmpty() ? Standing.OVERDUE : Standing.IN_ORDER,
        running,
        running.isPresent() ? List.of(s.reviewPlan()) : List.of(),
        past,
        true,
        problems.isEmpty()
            ? new PlanView.Typed("", "")
            : new PlanView.Typed("12", s.say("Rang them.", "已致电。")),
        problems);
  }

  private static PlanView.Review pastReview(Samples s) {
    return new PlanView.Review(
        "7",
        "1.0",
        Samples.NOW.minus(Duration.ofDays(100)),
        "",
        Optional.empty(),
        Optional.of(Outcome.UNFINISHED),
        s.say(
            "The rollback names a tag that is gone.\n\nCorrected, and tried on staging.",
            "回滚所用的标签已不存在。\n\n已更正并在预发布环境试过。"),
        "li",
        Optional.of(Samples.NOW.minus(Duration.ofDays(86))),
        List.of(asked(s, "3", State.UNANSWERED, "", "")),
        log(s));
  }

  private static List<PlanView.Entry> log(Samples s) {
    return List.of(
        new PlanView.Entry(
            Samples.NOW.minus(Duration.ofDays(5)), "wang", s.say("The review began", "审查已开始")));
  }

  private static PlanView.Asked asked(
      Samples s, String id, State state, String tried, String note) {
    return new PlanView.Asked(
        id,
        s.say("24/7 emergency contact", "24/7 紧急联系"),
        s.say("Mail", "邮件"),
        "emergency@company.com",
        state,
        tried,
        state.open() ? Optional.empty() : Optional.of(Samples.NOW.minus(Duration.ofDays(1))),
        state.open() ? "" : "wang",
        note);
  }

  private static StepView stepReview(Locale locale) {
    Samples s = new Samples(locale);
    return new StepView(
        s.reviewPlan(),
        Optional.empty(),
        s.say("Review of the plan", "预案审查"),
        List.of(s.say("A plan that nobody reads again is wrong.", "无人再读的预案往往已经过时。")),
        List.of(s.say("Read it from its first page to its last.", "从头到尾阅读。")),
        List.of(),
        List.of(s.say("Every command in it is still right.", "其中每条命令仍然正确。")),
        List.of(
            new Choice("CURRENT", s.say("It holds as it is", "无需改动")),
            new Choice("TO_CHANGE", s.say("It has to change", "需要修改"))),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "1",
        "",
        List.of(),
        true,
        true,
        s.colleagues(),
        true,
        Optional.empty());
  }

  private static WatchListView watches(Locale locale) {
    Samples s = new Samples(locale);
    return new WatchListView(
        List.of(
            healthEndpoint(s),
            watchRow(
                s,
                s.say("Response over 5 s", "响应时间超过 5 秒"),
                Status.FAILING,
                s.say("200 after 6013 ms: slow", "6013 毫秒后返回 200：过慢"),
                latencies()),
            watchRow(
                s,
                s.say("CPU over 80 %", "CPU 超过 80%"),
                Status.UNSEEN,
                s.say("no answer within 10.0 s", "10.0 秒内没有应答"),
                new Plot("", List.of())),
            watchRow(
                s,
                s.say("Memory over 90 %", "内存超过 90%"),
                Status.OK,
                s.say("memory 61 %: 6.1 GB / 15.6 GB", "内存 61%：6.1 GB / 15.6 GB"),
                new Plot("%", List.of(58.0, 59.0, 63.0, Double.NaN, 61.0))),
            watchRow(
                s,
                s.say("Database down for a minute", "数据库不可用超过 1 分钟"),
                Status.PAUSED,
                s.say("PostgreSQL 15.2 answers after 3 ms", "PostgreSQL 15.2 在 3 毫秒内应答"),
                latencies()),
            watchRow(
                s,
                s.say("Backup of 02:00 or 14:00 missed", "2 点或 14 点的备份缺失"),
                Status.NOT_SET_UP,
                "",
                new Plot("", List.of()))),
        List.of(
            heartbeat(s, s.say("Nightly import", "夜间导入"), Expected.Status.SILENT),
            heartbeat(s, s.say("Certificate renewal", "证书更新"), Expected.Status.LATE),
            heartbeat(
                s,
                s.say("Prometheus and Alertmanager", "Prometheus 与 Alertmanager"),
                Expected.Status.NEVER_HEARD),
            heartbeat(s, s.say("Offsite copy", "异地副本"), Expected.Status.BEATING)));
  }

  private static HeartbeatRow heartbeat(Samples s, String name, Expected.Status status) {
    boolean heard = status != Expected.Status.NEVER_HEARD;
    return new HeartbeatRow(
        "prometheus",
        name,
        s.say("FootballPrediction", "FootballPrediction 足球预测"),
        Duration.ofMinutes(1),
        Duration.ofSeconds(90),
        "http://localhost:9080/api/v1/heartbeats/prometheus",
        status,
        heard ? Optional.of(Samples.NOW.minusSeconds(75)) : Optional.empty(),
        heard ? Optional.of("prometheus") : Optional.empty(),
        status == Expected.Status.SILENT ? Optional.of("42") : Optional.empty());
  }

  private static WatchView watch(Locale locale) {
    Samples s = new Samples(locale);
    return new WatchView(
        healthEndpoint(s),
        s.say("Health endpoint, however slow", "健康检查端点（不论快慢）"),
        s.say(
            "when the probe says failed, or when the target cannot be reached", "探测结果为失败，或目标无法访问"),
        s.say("after 3 failed in a row, until 3 passed in a row", "连续失败 3 次后，直到连续正常 3 次"),
        latencies(),
        List.of(),
        true,
        "",
        List.of(
            new Problem("reason", s.say("Give a reason: the journal keeps it.", "请填写原因：它会记入记录。"))));
  }

  private static WatchView watchPaused(Locale locale) {
    Samples s = new Samples(locale);
    return new WatchView(
        watchRow(
            s,
            s.say("Database down for a minute", "数据库不可用超过 1 分钟"),
            Status.PAUSED,
            s.say("PostgreSQL 15.2 answers after 3 ms", "PostgreSQL 15.2 在 3 毫秒内应答"),
            latencies()),
        s.say("Database answers a query", "数据库响应查询"),
        s.say(
            "when the probe says failed, or when the target cannot be reached", "探测结果为失败，或目标无法访问"),
        s.say(
            "after 3 failed in a row for 60 s, until 3 passed in a row",
            "连续失败 3 次且持续 60 秒后，直到连续正常 3 次"),
        new Plot("", List.of()),
        List.of(
            new WatchView.Entry(
                Samples.NOW.minus(Duration.ofMinutes(8)),
                true,
                "li",
                s.say("The switch of the rack is replaced until 04:00.", "机柜交换机更换至 4 点。"))),
        true,
        "",
        List.of());
  }

  private static WatchRow healthEndpoint(Samples s) {
    return watchRow(
        s,
        s.say("Health endpoint", "健康检查端点"),
        Status.ALERTING,
        s.say("502 after 12 ms, 200 was expected", "12 毫秒后返回 502，应为 200"),
        latencies());
  }

  private static WatchRow watchRow(
      Samples s, String name, Status status, String result, Plot plot) {
    boolean looks = status != Status.PAUSED && status != Status.NOT_SET_UP;
    boolean fails = status == Status.ALERTING || status == Status.FAILING;
    return new WatchRow(
        "health-endpoint",
        name,
        s.say("FootballPrediction · Web server (nginx)", "FootballPrediction 足球预测 · 网页服务器（nginx）"),
        Duration.ofSeconds(15),
        status,
        fails ? Optional.of(Samples.NOW.minus(Duration.ofMinutes(4))) : Optional.empty(),
        result.isEmpty() ? Optional.empty() : Optional.of(Samples.NOW.minusSeconds(6)),
        result,
        looks ? Optional.of(Samples.NOW.plusSeconds(9)) : Optional.empty(),
        status == Status.NOT_SET_UP ? List.of("BACKUP_DIR") : List.of(),
        status == Status.ALERTING ? Optional.of("42") : Optional.empty(),
        plot);
  }

  private static Plot latencies() {
    return new Plot(
        "ms",
        List.of(
            12.0,
            13.0,
            12.5,
            14.0,
            18.0,
            22.0,
            Double.NaN,
            Double.NaN,
            19.0,
            17.0,
            16.0,
            12.0,
            13.0,
            12.5,
            14.0,
            18.0,
            40.0,
            180.0,
            900.0,
            2400.0,
            3100.0,
            5400.0,
            6013.0,
            5213.0));
  }

  private static StartView start(Locale locale) {
    Samples s = new Samples(locale);
    return new StartView(
        List.of(
            s.siteDown(IncidentStatus.TRIGGERED, Optional.empty()), s.slow(), s.drill(), s.typo()),
        List.of(s.stuck()),
        List.of(s.restart(true)),
        false,
        List.of(
            new StartView.Reason(
                s.say("No mail to the tech lead was ever confirmed", "发给技术负责人的邮件从未被确认"),
                "/contacts"),
            new StartView.Reason(
                s.say("Slack lacks SLACK_WEBHOOK_URL", "Slack 缺少 SLACK_WEBHOOK_URL"), "/contacts")),
        Optional.of(
            new StartView.Refused(
                12, Samples.NOW.minus(Duration.ofHours(1)), s.say("too many at once", "并发过多"))),
        2,
        Standing.OVERDUE,
        List.of(s.say("Management", "管理层")),
        List.of(
            new StartView.Gap(
                s.say("DevOps duty", "运维值班"),
                false,
                Optional.of(Samples.NOW.plus(Duration.ofDays(2)))),
            new StartView.Gap(s.say("Security duty", "安全值班"), true, Optional.empty())),
        true);
  }

  private static StartView calm() {
    return new StartView(
        List.of(),
        List.of(),
        List.of(),
        true,
        List.of(),
        Optional.empty(),
        0,
        Standing.IN_ORDER,
        List.of(),
        List.of(),
        true);
  }

  private static TaskListView tasks(Locale locale) {
    Samples s = new Samples(locale);
    return tasks(s, new TaskListView.Bulk(s.colleagues(), List.of(), Set.of(), "", 0), List.of());
  }

  /** One of two was refused. */
  private static TaskListView tasksRefused(Locale locale) {
    Samples s = new Samples(locale);
    return tasks(
        s,
        new TaskListView.Bulk(
            s.colleagues(),
            List.of(new Choice("DONE", s.say("It is written", "已发布"))),
            Set.of("t-1"),
            "li",
            1),
        List.of(new Problem("", "/tasks/t-1", s.say("li has it.", "由 li 负责。"))));
  }

  private static TaskListView tasks(Samples s, TaskListView.Bulk bulk, List<Problem> problems) {
    return new TaskListView(
        TaskListView.Scope.ALL,
        List.of(s.restart(false), s.tellUsers()),
        s.services(),
        List.of(new Choice("Task_Restart", s.say("Restart the application?", "是否重启应用服务？"))),
        "P0",
        "football-prediction",
        "Task_Restart",
        bulk,
        problems);
  }

  private static TaskListView noTasks(Locale locale) {
    return new TaskListView(
        TaskListView.Scope.MINE,
        List.of(),
        new Samples(locale).services(),
        List.of(),
        "",
        "",
        "",
        new TaskListView.Bulk(List.of(), List.of(), Set.of(), "", 0),
        List.of());
  }

  private static StepView step(Locale locale) {
    Samples s = new Samples(locale);
    return new StepView(
        s.restart(true),
        Optional.of(s.siteDown(IncidentStatus.ACKNOWLEDGED, Optional.of("wang"))),
        s.say("Site outage", "网站/服务宕机"),
        List.of(
            s.say(
                "The application answers nothing; a restart mends most of these within a minute.",
                "应用没有响应；多数情况下重启可在一分钟内恢复。")),
        List.of(
            s.say(
                "Confirm the restart below, or run it by hand. Wait for the health URL.",
                "在下方确认重启，或手工执行。等待健康检查通过。")),
        List.of(
            new StepView.CommandLine(
                "docker compose restart app", s.say("Restart the application", "重启应用服务")),
            new StepView.CommandLine(
                "curl -f -sS -o /dev/null -w '%{http_code} %{time_total}s\\n' http://localhost/health",
                "")),
        List.of(s.say("The health URL answers 200.", "健康检查地址返回 200。")),
        List.of(
            new Choice("restored", s.say("It works again", "已恢复")),
            new Choice("not-restored", s.say("Still broken: go on to the rollback", "仍未恢复：进入回滚"))),
        s.evidence(),
        Optional.empty(),
        Optional.of(new Choice("/incidents/42/checklist", s.say("Open the checklist", "打开检查清单"))),
        "7",
        "",
        List.of(),
        true,
        true,
        s.colleagues(),
        true,
        Optional.empty());
  }

  private static StepView stepConfirm(Locale locale) {
    StepView step = step(locale);
    return new StepView(
        step.task(),
        step.incident(),
        step.procedure(),
        step.why(),
        step.what(),
        step.commands(),
        step.good(),
        List.of(),
        step.evidence(),
        Optional.of(new Samples(locale).action(ActionRun.State.PROPOSED, "")),
        Optional.empty(),
        "7",
        "",
        List.of(new Problem("user", new Samples(locale).say("zhao cannot.", "zhao 不能。"))),
        true,
        true,
        step.people(),
        false,
        Optional.empty());
  }

  private static StepView stepDone(Locale locale) {
    StepView step = step(locale);
    return new StepView(
        step.task(),
        step.incident(),
        step.procedure(),
        step.why(),
        step.what(),
        List.of(),
        List.of(),
        step.outcomes(),
        List.of(),
        Optional.of(
            new Samples(locale).action(ActionRun.State.RUNNING, "Container app  Restarting")),
        Optional.empty(),
        "8",
        new Samples(locale).say("Restarted by hand.", "已手工重启。"),
        List.of(new Problem("", new Samples(locale).say("li was faster.", "li 先完成了。"))),
        false,
        true,
        List.of(),
        false,
        Optional.of(new Samples(locale).say("li did this step meanwhile.", "li 已完成此步骤。")));
  }

  private static IncidentListView incidents(Locale locale) {
    Samples s = new Samples(locale);
    return new IncidentListView(
        List.of(
            s.siteDown(IncidentStatus.TRIGGERED, Optional.empty()), s.slow(), s.drill(), s.typo()),
        s.services(),
        "TRIGGERED",
        "",
        "",
        "502",
        Optional.of("/incidents?q=502&cursor=c2"));
  }

  private static IncidentListView noIncidents(Locale locale) {
    return new IncidentListView(
        List.of(), new Samples(locale).services(), "", "", "", "", Optional.empty());
  }

  private static DeclareView declare(Locale locale) {
    DeclareView empty = declareEmpty(locale);
    Samples s = new Samples(locale);
    return new DeclareView(
        empty.services(),
        empty.symptoms(),
        empty.procedures(),
        new DeclareView.Typed(
            "football-prediction/web", Set.of("site-0", "site-1"), "", "", "P1", ""),
        Optional.of(
            new DeclareView.Suggestion(
                Severity.P0,
                s.say("Site outage", "网站/服务宕机"),
                Duration.ofMinutes(15),
                Optional.of(Duration.ofHours(2)),
                List.of(s.say("Tech lead", "技术负责人"), "#emergency-alerts"))),
        List.of(
            new Problem("place", s.say("Choose what is affected.", "请选择受影响的部分。")),
            new Problem("title", s.say("At most 200 characters.", "最多 200 个字符。"))));
  }

  private static DeclareView declareEmpty(Locale locale) {
    Samples s = new Samples(locale);
    return new DeclareView(
        List.of(
            new DeclareView.Service(
                "football-prediction",
                s.say("Football prediction", "足球预测"),
                List.of(
                    new Choice("web", "web"), new Choice("app", "app"), new Choice("db", "db")))),
        List.of(
            group(
                s.say("Site outage", "网站/服务宕机"),
                "site",
                s.say(
                    "Users cannot open the site|Every request answers 5xx|The health URL is silent|Monitoring raised an alert",
                    "用户无法访问网站|所有 HTTP 请求返回 5xx 错误|健康检查端点无响应|监控系统告警")),
            group(
                s.say("Database failure", "数据库故障"),
                "db",
                s.say(
                    "Connections to the database time out|Queries fail|Data does not agree|A backup failed",
                    "数据库连接超时|查询执行失败|数据不一致|备份失败")),
            group(
                s.say("Security", "安全漏洞"),
                "sec",
                s.say(
                    "A vulnerability was found|The access log looks odd|Signs of a leak|Somebody is in the system",
                    "发现安全漏洞|异常访问日志|数据泄露迹象|系统被入侵")),
            group(
                s.say("Performance", "性能问题"),
                "perf",
                s.say(
                    "Answers take more than 5 s|CPU above 80 %|Memory above 90 %|Fewer users fit at once",
                    "响应时间超过 5 秒|CPU 使用率超过 80 %|内存使用率超过 90 %|并发处理能力下降")),
            group(
                s.say("Failed deployment", "部署失败"),
                "dep",
                s.say(
                    "The deployment fails|The new version does not start|The health check fails|It fell back one version",
                    "部署过程失败|新版本服务无法启动|健康检查失败|回滚到上一个版本"))),
        s.procedures(),
        DeclareView.Typed.nothing(),
        Optional.empty(),
        List.of());
  }

  private static DeclareView.SymptomGroup group(String name, String key, String texts) {
    List<String> labels = List.of(texts.split("\\|"));
    return new DeclareView.SymptomGroup(
        name,
        labels.stream()
            .map(label -> new Choice(key + "-" + labels.indexOf(label), label))
            .toList());
  }

  private static IncidentView incident(Locale locale) {
    Samples s = new Samples(locale);
    return new IncidentView(
        s.siteDown(IncidentStatus.TRIGGERED, Optional.empty()),
        new IncidentView.Situation(
            s.say("production", "生产环境"),
            s.say("Since the evening release; users report it on WeChat.", "晚间发布后出现，用户在微信反馈。"),
            List.of(s.say("Every request answers 5xx", "所有 HTTP 请求返回 5xx 错误")),
            s.say("Site outage", "网站/服务宕机"),
            "site-outage",
            "alertmanager",
            Optional.of(
                new IncidentView.Proposal(
                    "db",
                    s.say("Database", "数据库"),
                    "database-failure",
                    s.say("Database failure", "数据库故障"))),
            Optional.of(Samples.NOW.minus(Duration.ofSeconds(40))),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.of(Ending.RESOLVE),
        List.of(s.response(Optional.empty()), s.resolution()),
        List.of(
            s.say(
                "Diagnosis: health URL 502, app exited (OOMKilled)",
                "诊断：健康检查 502，app 已退出（OOMKilled）")),
        List.of(s.stuck()),
        Optional.of(
            new IncidentView.Next(
                s.restart(false),
                s.say(
                    "The application answers nothing; a restart mends most of these within a minute.",
                    "应用没有响应；多数情况下重启可在一分钟内恢复。"),
                false,
                s.evidence().subList(0, 2))),
        List.of(s.tellUsers()),
        List.of(
            s.action(ActionRun.State.PROPOSED, ""),
            s.action(ActionRun.State.RUNNING, "Container app  Restarting\n"),
            s.action(ActionRun.State.CONFIRMED, ""),
            s.action(ActionRun.State.UNKNOWN, "Container app  Stopping\n"),
            s.action(ActionRun.State.SUCCEEDED, "Container app  Started\n")),
        new IncidentView.People(
            List.of(
                new IncidentView.OnDuty(s.say("DevOps duty", "运维值班"), Optional.of("wang")),
                new IncidentView.OnDuty(s.say("Security duty", "安全值班"), Optional.empty())),
            List.of(
                responder("wang", s.say("Tech lead", "技术负责人"), IncidentView.Standing.PAGED),
                responder(
                    "li", s.say("DevOps engineer", "DevOps 工程师"), IncidentView.Standing.WORKING),
                responder("#emergency-alerts", "Slack", IncidentView.Standing.REACHED),
                responder("zhao", s.say("Product lead", "产品负责人"), IncidentView.Standing.UNREACHED)),
            Optional.of(s.in(Duration.ofSeconds(172))),
            s.say("management", "管理层")),
        s.updates(),
        s.similar(),
        Optional.of(s.diagram()),
        s.conformance(),
        Arrays.stream(EntryKind.values())
            .map(kind -> new IncidentView.KindFilter(kind, kind != EntryKind.DELIVERY))
            .toList(),
        s.timeline(),
        List.of(
            alert("SiteDown", "web", true, s.say("The site answers 502", "网站返回 502"), 2),
            alert("AppDown", "app", false, s.say("The app is gone", "应用不可用"), 1)),
        s.evidence(),
        List.of(
            delivery("d1", "Slack", "#emergency-alerts", "DELIVERED", s),
            delivery("d2", s.say("Mail", "邮件"), "devops-team@example.com", "FAILED", s)),
        new IncidentView.Forms(
            true,
            true,
            true,
            true,
            false,
            false,
            false,
            true,
            false,
            s.procedures(),
            List.of(new Choice("41", "41 " + s.slow().title()))),
        new Typed("severity", Map.of("severity", "P1", "severity-reason", "one region")),
        List.of(new Problem("severity-reason", s.say("Too long.", "太长。"))));
  }

  private static IncidentView incidentOver(Locale locale) {
    Samples s = new Samples(locale);
    IncidentView open = incident(locale);
    return new IncidentView(
        s.siteDown(IncidentStatus.RESOLVED, Optional.of("wang")),
        new IncidentView.Situation(
            open.situation().environment(),
            "",
            List.of(),
            open.situation().procedure(),
            "site-outage",
            "wang",
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(Samples.NOW),
            Optional.of(Samples.NOW),
            Optional.of("41")),
        Optional.empty(),
        List.of(
            s.response(Optional.of(Samples.DECLARED.plus(Duration.ofMinutes(3)))),
            s.broken(),
            s.milestone()),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        new IncidentView.People(List.of(), List.of(), Optional.empty(), ""),
        new UpdatesView(Optional.empty(), Optional.empty(), true, Optional.empty(), true),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new IncidentView.Forms(
            false, false, false, false, true, true, true, true, true, List.of(), List.of()),
        Typed.nothing(),
        List.of(new Problem("", s.say("Somebody else closed it meanwhile.", "其他人已将其关闭。"))));
  }

  private static IncidentView.Responder responder(
      String name, String role, IncidentView.Standing standing) {
    return new IncidentView.Responder(
        name, role, standing, Optional.of(Samples.NOW.minus(Duration.ofMinutes(4))));
  }

  private static IncidentView.AlertRow alert(
      String name, String component, boolean firing, String summary, int times) {
    return new IncidentView.AlertRow(
        name, component, firing, summary, Samples.DECLARED, Samples.NOW, times);
  }

  private static DeliveryRow delivery(
      String id, String channel, String recipient, String state, Samples s) {
    return new DeliveryRow(
        id,
        channel,
        recipient,
        s.say("Declared", "上报"),
        state,
        Optional.empty(),
        List.of(
            new DeliveryRow.Attempt(
                Samples.DECLARED, s.say("Deferred", "暂缓"), "451 4.7.1 try again later"),
            new DeliveryRow.Attempt(
                Samples.NOW, s.say("Refused", "被拒"), "550 5.1.1 no such user here")),
        "FAILED".equals(state));
  }

  private static ActionPlaces actionValues(Locale locale) {
    Samples s = new Samples(locale);
    Instant made = Samples.NOW.minus(Duration.ofDays(3));
    return new ActionPlaces(
        "a-1",
        s.siteDown(IncidentStatus.ACKNOWLEDGED, Optional.of("wang")),
        s.say("Roll the application back to a tag", "将应用回滚到指定标签"),
        "football-prediction/app (deploy@web1)",
        Samples.NOW,
        List.of(
            new ActionPlaces.Place(
                "value.tag",
                s.say("Stable tag", "稳定版本标签"),
                "v1.2.0",
                List.of(
                    new ActionPlaces.Option("v1.2.0", Optional.of(made), true),
                    new ActionPlaces.Option("v1.3.0", Optional.of(Samples.NOW), false)))),
        true,
        Optional.empty(),
        true,
        List.of());
  }

  private static ActionPlaces actionDone(Locale locale) {
    Samples s = new Samples(locale);
    ActionPlaces open = actionValues(locale);
    return new ActionPlaces(
        open.id(),
        open.incident(),
        s.say("Start a component", "启动组件"),
        open.target(),
        open.before(),
        List.of(),
        false,
        Optional.of(s.action(ActionRun.State.SUCCEEDED, "Container app  Started\n")),
        true,
        List.of());
  }

  private static ChecklistView checklist(Locale locale) {
    Samples s = new Samples(locale);
    EvidenceView health = s.evidence().get(0);
    return new ChecklistView(
        s.siteDown(IncidentStatus.ACKNOWLEDGED, Optional.of("wang")),
        List.of(
            new ChecklistView.Section(
                Group.SERVICE,
                List.of(
                    item(
                        "services-up",
                        s.say("All services are up", "所有服务状态为 Up"),
                        ItemState.PASSED,
                        Optional.of(s.evidence().get(3)),
                        s),
                    item(
                        "health",
                        s.say("The health URL answers 200", "健康检查端点返回 200"),
                        ItemState.FAILED,
                        Optional.of(health),
                        s),
                    item(
                        "site",
                        s.say("The site can be opened", "网站可正常访问"),
                        ItemState.OPEN,
                        Optional.empty(),
                        s)),
                true),
            new ChecklistView.Section(
                Group.SECURITY,
                List.of(
                    item(
                        "logins",
                        s.say("No odd sign-ins", "无异常登录活动"),
                        ItemState.WAIVED,
                        Optional.empty(),
                        s),
                    item(
                        "tls",
                        s.say("Encrypted connections work", "加密连接正常工作"),
                        ItemState.NOT_APPLICABLE,
                        Optional.empty(),
                        s)),
                true),
            section(Group.DATA_INTEGRITY, s),
            section(Group.PERFORMANCE, s),
            section(Group.MONITORING, s),
            section(Group.DOCUMENTS, s)),
        6,
        List.of("SiteDown", "AppDown"),
        true,
        false,
        false,
        true,
        Optional.empty(),
        Optional.of("/tasks/t-1"),
        true,
        "site",
        s.say("checked by hand", "已人工检查"),
        List.of(new Problem("site", "#item-site", s.say("Choose one.", "请选择。"))));
  }

  private static ChecklistView.Section section(Group group, Samples s) {
    return new ChecklistView.Section(
        group,
        List.of(
            item(
                "item-of-" + group,
                s.say("Backups run", "备份系统正常工作"),
                ItemState.PASSED,
                Optional.empty(),
                s)),
        group != Group.MONITORING);
  }

  private static ChecklistView.Item item(
      String key, String text, ItemState state, Optional<EvidenceView> evidence, Samples s) {
    boolean set = state != ItemState.OPEN;
    return new ChecklistView.Item(
        key,
        text,
        state,
        evidence.isPresent(),
        evidence,
        set ? Optional.of("wang") : Optional.empty(),
        set ? Optional.of(Samples.NOW.minus(Duration.ofMinutes(2))) : Optional.empty(),
        state == ItemState.WAIVED ? s.say("checked by hand at 03:00", "03:00 已人工检查") : "");
  }

  private static ChecklistView clear(Locale locale) {
    ChecklistView open = checklist(locale);
    return new ChecklistView(
        open.incident(),
        open.sections().subList(1, 6),
        0,
        List.of(),
        true,
        true,
        true,
        true,
        Optional.of(Ending.RESOLVE),
        Optional.empty(),
        false,
        "",
        "",
        List.of());
  }

  private static PostmortemView postmortem(Locale locale) {
    Samples s = new Samples(locale);
    List<Choice> theirs =
        List.of(
            new Choice(s.say("Summary", "摘要"), s.say("The app ran out of memory.", "应用内存耗尽。")),
            new Choice(s.say("Five whys", "五个为什么"), s.say("It grew\n\nNo limit", "它一直增长\n\n没有上限")),
            new Choice(s.say("Prevention", "预防措施"), ""));
    return postmortem(
        s,
        PostmortemView.State.DRAFT,
        new PostmortemView.Texts(
            s.say("The site was down for 72 minutes.", "网站中断 72 分钟。"),
            "",
            "oom",
            "",
            List.of(),
            "",
            "",
            "",
            "",
            "",
            s.say("memory, cache", "内存, 缓存")),
        true,
        Optional.of(new PostmortemView.Conflict("li", theirs)),
        "x".repeat(20),
        List.of(
            new Problem("summary", s.say("Summary: 20,001 characters", "摘要：共 20,001 个字符")),
            new Problem("tags", s.say("Tags: 11 tags", "标签：11 个")),
            new Problem("text", "#comment", s.say("Comment: too long", "评论：太长"))));
  }

  private static PostmortemView published(Locale locale) {
    Samples s = new Samples(locale);
    return postmortem(
        s,
        PostmortemView.State.REVIEW,
        new PostmortemView.Texts(
            s.say("The site was down for 72 minutes.\nA restart mended it.", "网站中断 72 分钟。\n重启后恢复。"),
            "",
            "oom",
            s.say("A cache kept every answer.", "缓存保留了所有响应。"),
            List.of(s.say("A cache grew without a limit", "缓存无上限增长")),
            "",
            "",
            "",
            "",
            s.say("None was used.", "没有被利用的漏洞。"),
            s.say("memory, cache", "内存, 缓存")),
        false,
        Optional.empty(),
        "",
        List.of());
  }

  private static PostmortemView postmortem(
      Samples s,
      PostmortemView.State state,
      PostmortemView.Texts texts,
      boolean mayEdit,
      Optional<PostmortemView.Conflict> conflict,
      String comment,
      List<Problem> problems) {
    return new PostmortemView(
        s.siteDown(IncidentStatus.RESOLVED, Optional.of("wang")),
        state,
        "3",
        texts,
        List.of(
            new Choice("oom", s.say("Out of memory (OOMKilled)", "内存不足（OOMKilled）")),
            new Choice("pool", s.say("Connection pool exhausted", "数据库连接池满"))),
        new PostmortemView.Facts(
            List.of(
                s.response(Optional.of(Samples.DECLARED.plus(Duration.ofMinutes(3)))), s.broken()),
            "1:12:00",
            s.timeline(),
            s.evidence(),
            List.of(
                s.action(ActionRun.State.SUCCEEDED, "Container app  Started"),
                s.action(ActionRun.State.FAILED, "no such service: app")),
            s.conformance(),
            List.of(s.say("All services are up: passed", "所有服务状态为 Up：通过"))),
        mayEdit ? s.similar() : List.of(),
        mayEdit
            ? List.of()
            : List.of(
                new PostmortemView.Comment(
                    Samples.NOW, "chen", s.say("Well <b>done</b>.\nReally.", "做得 <b>好</b>。\n真的。"))),
        comment,
        mayEdit,
        true,
        !mayEdit,
        conflict,
        problems);
  }

  private static LibraryView library(Locale locale) {
    Samples s = new Samples(locale);
    String oom = s.say("Out of memory (OOMKilled)", "内存不足（OOMKilled）");
    return new LibraryView(
        List.of(
            new LibraryView.Row(
                s.siteDown(IncidentStatus.CLOSED, Optional.of("wang")),
                Optional.of(oom),
                s.say("The app ran out of memory after the evening release…", "晚间发布后应用内存耗尽……"),
                Optional.of(Duration.ofMinutes(31)),
                Optional.of(Samples.NOW),
                List.of(s.say("memory", "内存"), s.say("report job", "报表任务"))),
            new LibraryView.Row(
                s.drill(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(Samples.NOW.minus(Duration.ofDays(40))),
                List.of())),
        s.services(),
        List.of(new Choice("oom", oom)),
        List.of(s.say("memory", "内存")),
        "oom",
        "",
        "P0",
        "oom",
        s.say("memory", "内存"),
        Optional.of("/postmortems?q=oom&before=40"));
  }

  private static LibraryView noLibrary(Locale locale) {
    return new LibraryView(
        List.of(),
        new Samples(locale).services(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        "",
        "",
        Optional.empty());
  }

  private static ProcedureView procedure(Locale locale) {
    Samples s = new Samples(locale);
    return new ProcedureView(
        "site-outage",
        s.say("Site outage", "网站/服务宕机"),
        s.say("When users cannot open the site or every request fails.", "用户无法访问网站或所有请求失败时使用。"),
        "3",
        true,
        List.of(s.say("Users cannot open the site", "用户无法访问网站")),
        new io.tocsin.web.part.DiagramView("/sample/site-outage.bpmn", "", List.of()),
        List.of(
            new ProcedureView.Step(
                "Task_CheckHealth",
                s.say("Check health", "检查健康状态"),
                "",
                s.say("Asks the health URL and reads status and latency.", "访问健康检查地址，读取状态码和延迟。"),
                List.of("curl -f http://localhost/health")),
            new ProcedureView.Step(
                "Task_Restart",
                s.say("Restart the application", "重启应用服务"),
                s.say("DevOps engineer", "DevOps 工程师"),
                "",
                List.of())),
        List.of(
            new ProcedureView.Time(
                s.say("Assess diagnosis", "判断故障原因"),
                12,
                s.say("4 min", "4 分钟"),
                s.say("51 min", "51 分钟"),
                s.say("3 min", "3 分钟")),
            new ProcedureView.Time(
                s.say("Check health", "检查健康状态"),
                14,
                s.say("2 s", "2 秒"),
                s.say("31 s", "31 秒"),
                "")),
        Optional.of(new ProcedureView.Exercise(Optional.of(Samples.NOW), true)));
  }

  private static ContactsView contacts(Locale locale) {
    Samples s = new Samples(locale);
    return new ContactsView(
        List.of(
            new ContactsView.Person(
                "tech-lead",
                s.say("Tech lead", "技术负责人"),
                "tech-lead",
                s.say("DevOps duty", "运维值班"),
                List.of(
                    new ContactsView.Address(
                        "mail",
                        s.say("Mail", "邮件"),
                        "lead@example.com",
                        Optional.of(Samples.NOW),
                        Optional.empty()),
                    new ContactsView.Address(
                        "slack", "Slack", "#emergency-alerts", Optional.empty(), Optional.empty()),
                    new ContactsView.Address(
                        "sms",
                        s.say("SMS", "短信"),
                        "+86-xxx-xxxx-xxxx",
                        Optional.empty(),
                        Optional.of(s.say("SMS lacks TWILIO_SID.", "短信缺少 TWILIO_SID。")))))),
        List.of(s.say("Management", "管理层"), s.say("Whole team", "全体团队")),
        Optional.of(
            new ContactsView.Digest(
                Samples.NOW.plus(Duration.ofDays(7)),
                List.of(
                    delivery(
                        "d-9",
                        s.say("Mail", "邮件"),
                        s.say("DevOps team", "DevOps 团队"),
                        "FAILED",
                        s)))),
        true,
        List.of(new Problem("", "#contact-tech-lead", s.say("Refused.", "被拒绝。"))));
  }

  private static ToolboxView toolbox(Locale locale) {
    Samples s = new Samples(locale);
    return new ToolboxView(
        planLine(s),
        List.of(
            new ToolboxView.Group(
                "system",
                s.say("System tools", "系统工具"),
                List.of(
                    tool(
                        "services",
                        s.say("Status of all services", "查看服务状态"),
                        "docker compose ps -a",
                        Optional.of(
                            s.say(
                                "The written plan has docker-compose ps: without -a stopped services are missing.",
                                "原预案为 docker-compose ps：不加 -a 时不显示已停止的服务。")),
                        Optional.of(s.say("Services", "服务状态")),
                        Optional.empty(),
                        Optional.of(s.evidence().get(0))),
                    tool(
                        "block-address",
                        s.say("Block an address", "封锁地址"),
                        "sudo ufw insert 1 deny from ADDRESS && sudo iptables -I DOCKER-USER -s ADDRESS -j DROP",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(s.say("Block an address", "封锁地址")),
                        Optional.empty()))),
            new ToolboxView.Group(
                "application",
                s.say("Application tools", "应用工具"),
                List.of(
                    tool(
                        "health",
                        s.say("Health check", "健康检查"),
                        "curl -f http://localhost/health",
                        Optional.empty(),
                        Optional.of(s.say("Health URL", "健康检查")),
                        Optional.empty(),
                        Optional.empty())))),
        List.of(
            new Choice("/incidents/42/actions", s.say("P0 Site is down", "P0 网站无法访问")),
            new Choice("/incidents/43/actions", s.say("P1 Answers are slow", "P1 响应缓慢"))),
        true,
        List.of(
            new Problem("", "#tool-health", s.say("Several looks run already.", "已有多项查看正在进行。"))));
  }

  private static ToolboxView.PlanLine planLine(Samples s) {
    return new ToolboxView.PlanLine(
        s.say("FootballPrediction emergency response plan", "FootballPrediction 紧急响应计划"),
        "1.0",
        LocalDate.of(2025, 10, 31),
        "FootballPrediction DevOps Team");
  }

  private static ToolboxView.Tool tool(
      String key,
      String label,
      String command,
      Optional<String> note,
      Optional<String> probe,
      Optional<String> action,
      Optional<EvidenceView> found) {
    return new ToolboxView.Tool(key, label, command, note, probe, action, found);
  }

  private static ToolboxView noToolbox(Locale locale) {
    return new ToolboxView(planLine(new Samples(locale)), List.of(), List.of(), true, List.of());
  }

  private static AcknowledgeView acknowledge(Locale locale, boolean good) {
    Samples s = new Samples(locale);
    return good
        ? new AcknowledgeView(
            AcknowledgeView.State.READY,
            "tok",
            "wang",
            Optional.of(s.siteDown(IncidentStatus.TRIGGERED, Optional.empty())),
            Optional.of(s.response(Optional.empty())))
        : new AcknowledgeView(
            AcknowledgeView.State.EXPIRED, "tok", "", Optional.empty(), Optional.empty());
  }

  private static AccountsView accounts() {
    return new AccountsView(
        List.of(account("1", "wang", false, 2), account("2", "li", true, 0)),
        List.of("VIEWER", "RESPONDER", "COMMANDER", "PLAN_EDITOR", "ADMINISTRATOR"),
        new AccountsView.Form("wang", "Wang Fang", Set.of("RESPONDER"), "Asia/Shanghai"),
        Optional.of(new AccountsView.Problem("", "name", "This name is taken")));
  }

  private static AccountsView.Row account(String id, String name, boolean off, int sessions) {
    return new AccountsView.Row(
        id,
        name,
        "Wang Fang",
        Set.of("COMMANDER"),
        "Asia/Shanghai",
        off,
        off,
        sessions,
        Optional.of(Samples.NOW));
  }

  private static TokensView tokens() {
    return new TokensView(
        List.of(
            token("1", Optional.of(Samples.NOW), Optional.empty()),
            token("2", Optional.empty(), Optional.of(Samples.NOW))),
        List.of("INTAKE", "VIEWER"),
        new TokensView.Form("", Set.of("INTAKE"), "30"),
        Optional.of(new TokensView.Problem("scopes", "Choose at least one")),
        Optional.of(new TokensView.Made("alertmanager", "x7Qk")));
  }

  private static TokensView.Row token(
      String id, Optional<Instant> usedAt, Optional<Instant> revokedAt) {
    return new TokensView.Row(
        id,
        "alertmanager",
        List.of("INTAKE"),
        "admin",
        Samples.NOW,
        usedAt,
        usedAt,
        revokedAt,
        revokedAt.isEmpty());
  }

  private static TokensView noTokens() {
    return new TokensView(
        List.of(),
        List.of("INTAKE"),
        new TokensView.Form("", Set.of(), ""),
        Optional.empty(),
        Optional.empty());
  }
}
