package io.tocsin.incident;

import io.tocsin.evidence.Verdict;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.ActionDefinition.Type;
import io.tocsin.plan.ActionDefinition.Undo;
import io.tocsin.plan.ChecklistItemDefinition;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.plan.Contact;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.Intake;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.ProcedureDefinition.Choice;
import io.tocsin.plan.Recipient;
import io.tocsin.plan.ReviewCycle;
import io.tocsin.plan.Service;
import io.tocsin.plan.Service.Component;
import io.tocsin.plan.SshAccess;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small plan: web → app → db, two procedures, a checklist of three items. */
public final class FootballPlan {

  private FootballPlan() {}

  public static Plans plans() {
    return FootballPlan::plan;
  }

  /** Warnings are P1, everything else P0; the procedure is the outage but for what is slow. */
  static Assessment assess(List<Sign> signs) {
    return signs.stream()
        .map(
            sign ->
                sign.alertSeverity().equals("warning")
                    ? new Assessment(Severity.P1, "slowness")
                    : new Assessment(Severity.P0, "outage"))
        .min(Comparator.comparing(Assessment::severity))
        .orElseThrow();
  }

  private static Plan plan() {
    return new Plan(
        "football",
        "1",
        LocalText.verbatim("Football"),
        LocalDate.of(2026, 1, 1),
        "team",
        Map.of(
            Severity.P0,
                rule(
                    Duration.ofMinutes(15),
                    Duration.ofHours(2),
                    Optional.of(Duration.ofMinutes(30))),
            Severity.P1,
                rule(Duration.ofHours(1), Duration.ofHours(6), Optional.of(Duration.ofHours(1))),
            Severity.P2, rule(Duration.ofHours(4), Duration.ofHours(24), Optional.empty()),
            Severity.P3,
                new Plan.SeverityRule(
                    LocalText.verbatim("low"),
                    List.of(),
                    Duration.ofHours(24),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
        new Plan.AlertRules(
            "project",
            "service",
            "category",
            Duration.ofMinutes(10),
            List.of("security"),
            List.of("DataLoss")),
        List.of(
            new Service(
                "football",
                LocalText.verbatim("Football"),
                "production",
                "team",
                List.of(
                    component("web", "app"), component("app", "db", "cache"),
                    component("db"), component("cache")))),
        List.of(),
        List.of(
            action("restart", false),
            action("restore", true, FILE, ROLE),
            undoable(
                "scale",
                "app={count}",
                COUNT,
                Optional.of(undo("scale", Map.of("count", "1"), Map.of()))),
            undoable(
                "block",
                "{address}",
                ADDRESS,
                Optional.of(undo("unblock", Map.of("address", "{address}"), Map.of()))),
            undoable("unblock", "{address}", ADDRESS, Optional.empty()),
            undoable(
                "rollback",
                "{tag}",
                TAG,
                Optional.of(undo("checkout", Map.of(), Map.of("tag", "/srv")))),
            undoable("checkout", "{tag}", TAG, Optional.empty()),
            remote("reload", "ssh://deploy@web1"),
            remote("purge", "ssh://root@web1"),
            remote("rotate", "ssh://deploy@web2")),
        List.of(procedure("outage"), procedure("slowness")),
        List.of(
            item("health", Group.SERVICE, Optional.of("web-health")),
            item("data", Group.DATA_INTEGRITY, Optional.empty()),
            item("report", Group.DOCUMENTS, Optional.empty())),
        Duration.ofMinutes(5),
        List.of(siteDown()),
        new Intake(Intake.USUAL_EVENTS, List.of(), List.of(watchdog())),
        List.of(),
        List.of(techLead()),
        List.of(),
        Map.of(
            Severity.P0,
            new EscalationPolicy(
                List.of(List.of(new Recipient.Person("tech-lead"))), Duration.ofMinutes(5), 1)),
        List.of(),
        ReviewCycle.USUAL,
        Optional.empty());
  }

  private static Contact techLead() {
    return new Contact(
        "tech-lead",
        new LocalText("Tech lead", "技术负责人"),
        Set.of("tech-lead"),
        Locale.SIMPLIFIED_CHINESE,
        List.of(
            new Contact.Address("mail", "lead@example.com"),
            new Contact.Address("room", "#alerts")),
        Optional.empty());
  }

  private static Plan.SeverityRule rule(
      Duration response, Duration resolution, Optional<Duration> updateEvery) {
    return new Plan.SeverityRule(
        LocalText.verbatim("rule"),
        List.of(),
        response,
        Optional.of(resolution),
        updateEvery,
        response.equals(Duration.ofMinutes(15))
            ? Optional.of(Duration.ofMinutes(30))
            : Optional.empty());
  }

  private static Component component(String key, String... dependsOn) {
    return new Component(key, LocalText.verbatim(key), List.of(dependsOn));
  }

  private static ProcedureDefinition procedure(String key) {
    return new ProcedureDefinition(
        key,
        LocalText.verbatim(key),
        LocalText.verbatim(""),
        List.of(new Choice("site-unreachable", new LocalText("Site unreachable", "网站无法访问"))),
        Map.of(),
        List.of(
            new Choice("out-of-memory", new LocalText("Out of memory", "内存不足")),
            new Choice("code", new LocalText("Fault in the code", "代码错误"))),
        Optional.empty(),
        Optional.empty());
  }

  private static final Parameter FILE =
      new Parameter(
          "backup",
          Type.FILE,
          new LocalText("Backup", "备份"),
          Optional.empty(),
          Optional.of("/backups"),
          0,
          0);

  private static final Parameter ROLE =
      new Parameter(
          "role",
          Type.NAME,
          new LocalText("Role", "角色"),
          Optional.of("postgres"),
          Optional.empty(),
          0,
          0);

  /** Two commands; the second reads the file that a person chooses, where there is one. */
  private static ActionDefinition action(String key, boolean destructive, Parameter... open) {
    List<Parameter> parameters = new ArrayList<>(List.of(open));
    parameters.add(
        new Parameter(
            "component",
            Type.COMPONENT,
            LocalText.verbatim("component"),
            Optional.empty(),
            Optional.empty(),
            0,
            0));
    return new ActionDefinition(
        key,
        new LocalText(key, key),
        open.length == 0
            ? List.of(List.of("compose", "restart", "{component}"))
            : List.of(List.of("dump", "{component}"), List.of("psql", "-U", "{role}")),
        open.length == 0 ? Optional.empty() : Optional.of("{backup}"),
        "/srv",
        Map.of(),
        Optional.empty(),
        parameters,
        Duration.ofMinutes(1),
        destructive,
        Optional.empty());
  }

  private static final Parameter COUNT = place("count", Type.NUMBER, Optional.of("2"));
  private static final Parameter ADDRESS = place("address", Type.ADDRESS, Optional.empty());
  private static final Parameter TAG = place("tag", Type.TAG, Optional.empty());

  private static Parameter place(String name, Type type, Optional<String> preset) {
    return new Parameter(
        name, type, LocalText.verbatim(name), preset, Optional.empty(), 0, Integer.MAX_VALUE);
  }

  private static Undo undo(
      String action, Map<String, String> values, Map<String, String> deployedIn) {
    return new Undo(LocalText.verbatim(action), Optional.of(action), values, deployedIn);
  }

  private static ActionDefinition undoable(
      String key, String argument, Parameter open, Optional<Undo> undo) {
    return new ActionDefinition(
        key,
        LocalText.verbatim(key),
        List.of(List.of(key, argument)),
        Optional.empty(),
        "/srv",
        Map.of(),
        Optional.empty(),
        List.of(open),
        Duration.ofMinutes(1),
        false,
        undo);
  }

  private static ActionDefinition remote(String key, String address) {
    return new ActionDefinition(
        key,
        LocalText.verbatim(key),
        List.of(List.of(key)),
        Optional.empty(),
        "/srv",
        Map.of(),
        Optional.of(new SshAccess(address, "/key", "/known", Optional.of("open sesame"))),
        List.of(),
        Duration.ofMinutes(1),
        false,
        Optional.empty());
  }

  /** Twice in a row within half a minute, and the site is down; the plan says where the site is. */
  public static WatchDefinition siteDown() {
    return new WatchDefinition(
        "site-down",
        new LocalText("Health endpoint", "健康检查"),
        "web-health",
        Duration.ofSeconds(30),
        new WatchDefinition.Rule(Verdict.FAIL, Optional.empty(), true),
        new WatchDefinition.Hysteresis(2, 2, Duration.ZERO),
        new WatchDefinition.Subject(
            "football", Optional.of("web"), "SiteDown", "critical", Optional.empty()),
        List.of("SITE_URL"));
  }

  /** Every minute, half a minute of grace; nobody said which component. */
  public static HeartbeatDefinition watchdog() {
    return new HeartbeatDefinition(
        "watchdog",
        new LocalText("Monitoring", "监控"),
        Duration.ofMinutes(1),
        Duration.ofSeconds(30),
        new WatchDefinition.Subject(
            "football", Optional.empty(), "MonitoringSilent", "warning", Optional.empty()));
  }

  private static ChecklistItemDefinition item(String key, Group group, Optional<String> probe) {
    return new ChecklistItemDefinition(key, group, LocalText.verbatim(key), probe);
  }
}
