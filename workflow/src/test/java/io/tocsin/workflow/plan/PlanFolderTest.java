package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tocsin.incident.Severity;
import io.tocsin.oncall.Hours;
import io.tocsin.oncall.OnCallSchedule;
import io.tocsin.oncall.Rotation;
import io.tocsin.plan.AlertMapping;
import io.tocsin.plan.AlertMapping.Field;
import io.tocsin.plan.AlertMapping.Place;
import io.tocsin.plan.ChecklistItemDefinition;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.Intake;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Recipient;
import io.tocsin.plan.ReviewCycle;
import io.tocsin.plan.Settings;
import io.tocsin.plan.ToolGroup.Tool;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.plan.WatchDefinition.Bound;
import io.tocsin.text.LocalText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFolderTest {

  private final Map<String, String> files = new HashMap<>(PlanSource.shipped().files());

  private Plan read() {
    return PlanFolder.read(files);
  }

  /** Replaces the one occurrence of a text, and tells the line where it stands. */
  private int mend(String file, String text, String by) {
    String content = Objects.requireNonNull(files.get(file));
    assertThat(content).as(file).containsOnlyOnce(text);
    files.put(file, content.replace(text, by));
    String before = content.substring(0, content.indexOf(text));
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  private void assertRefused(String... problems) {
    assertThatThrownBy(this::read)
        .isInstanceOf(PlanInvalid.class)
        .hasMessage(String.join("\n", problems));
  }

  @Test
  void theShippedPlanHasTheClocksOfTheWrittenOne() {
    Plan plan = read();

    assertThat(plan.rule(Severity.P0).response()).isEqualTo(Duration.ofMinutes(15));
    assertThat(plan.rule(Severity.P0).resolution()).contains(Duration.ofHours(2));
    assertThat(plan.rule(Severity.P1).resolution()).contains(Duration.ofHours(6));
    assertThat(plan.rule(Severity.P2).response()).isEqualTo(Duration.ofHours(4));
    assertThat(plan.rule(Severity.P3).resolution()).isEmpty();
    assertThat(plan.escalation(Severity.P0).timeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(plan.escalation().values().stream().map(EscalationPolicy::rounds))
        .containsExactly(3, 3, 3, 1);
  }

  @Test
  void theShippedChecklistHasSixGroupsWithTwentySixItems() {
    Map<Group, Long> sizes =
        read().checklist().stream()
            .collect(Collectors.groupingBy(ChecklistItemDefinition::group, Collectors.counting()));

    assertThat(sizes)
        .isEqualTo(
            Map.of(
                Group.SERVICE, 6L,
                Group.DATA_INTEGRITY, 4L,
                Group.SECURITY, 4L,
                Group.PERFORMANCE, 4L,
                Group.MONITORING, 4L,
                Group.DOCUMENTS, 4L));
  }

  @Test
  void theShippedServiceKnowsWhatNeedsWhat() {
    Plan plan = read();

    assertThat(plan.service("football-prediction").orElseThrow().dependsOn("web", "db")).isTrue();
    assertThat(plan.service(Plan.UNASSIGNED)).isPresent();
  }

  @Test
  void theShippedTextsAreInBothLanguages() {
    Plan plan = read();

    assertThat(plan.procedure("site-outage").orElseThrow().name().in(Locale.ENGLISH))
        .isEqualTo("Site or service outage");
    assertThat(plan.procedure("site-outage").orElseThrow().name().in(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("网站/服务宕机");
  }

  @Test
  void everyAddressOfTheShippedPlanHasADefaultExceptTheWebhookWhichIsASecret() {
    Settings nothingSet = name -> Optional.empty();
    Plan plan = read();

    plan.probes().forEach(probe -> nothingSet.resolve(probe.parameters()));
    plan.actions().forEach(action -> nothingSet.resolve(action.directory()));
    assertThatThrownBy(
            () -> nothingSet.resolve(plan.channel("slack-devops").orElseThrow().settings()))
        .hasMessageContaining("SLACK_WEBHOOK_URL");
  }

  @Test
  void aPlanThatNamesAMissingProbeIsRefusedWithFileAndLine() {
    int line = mend("checklist.yaml", "probe: cache-ping", "probe: cache-pong");

    assertRefused("checklist.yaml:" + line + ": there is no probe cache-pong in this plan");
  }

  @Test
  void aProcessThatNamesAMissingProbeIsRefusedWithFileAndLine() {
    int line = mend("procedures/site-outage.bpmn", ">app-logs<", ">app-log<");

    assertRefused(
        "procedures/site-outage.bpmn:"
            + line
            + ": Probe_AppLogs: there is no probe app-log in this plan");
  }

  @Test
  void aStepThatTellsNobodyIsRefused() {
    int line =
        mend(
            "procedures/site-outage.bpmn",
            "name=\"Look at services\" camunda:type=\"external\" camunda:topic=\"probe\"",
            "name=\"Look at services\" camunda:delegateExpression=\"${tellContact}\"");

    assertRefused(
        "procedures/site-outage.bpmn:"
            + line
            + ": Probe_Services: it has to name a contact and a channel");
  }

  @Test
  void aStepThatTellsSomebodyWhereTheyHaveNoAddressIsRefused() {
    int line =
        mend(
            "procedures/site-outage.bpmn",
            "name=\"probe\">compose-services<",
            "name=\"contact\">tech-lead</camunda:inputParameter>"
                + "<camunda:inputParameter name=\"channel\">pager<");

    assertRefused(
        "procedures/site-outage.bpmn:"
            + line
            + ": Probe_Services: there is no address of contact/channel tech-lead/pager in this"
            + " plan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "probes.yaml | component: db%n  parameters:%n    url: \"${env:PG_URL:postgresql://postgres@localhost:5432/football_prediction}\"%n    warn | component: dbx%n  parameters:%n    url: \"x\"%n    warn | there is no component dbx in this plan",
        "escalation.yaml | [management] | [managers] | there is no person managers in this plan",
        "contacts.yaml | addresses: {slack-general: | addresses: {slack-all: | there is no channel slack-all in this plan",
        "decisions/routing.dmn | \"everyone\" | \"everybody\" | P2Slack_contact: there is no contact everybody in this plan",
        "decisions/routing.dmn | \"slack-general\" | \"mail\" | P2Slack_channel: contact everyone has no address on mail",
        "services.yaml | dependsOn: [db, cache] | dependsOn: [db, cash] | no component cash in this service",
        "plan.yaml | response: PT15M | response: PT0S | duration should be positive, was PT0S",
        "plan.yaml | response: PT15M | response: 15 min | should be a duration as in PT10M, was \"15 min\"",
        "plan.yaml | correlationWindow: PT10M | correlationWindow: [] | correlationWindow should be a single value",
        "plan.yaml | categoryLabel: category | categoryLabels: category | unknown field categoryLabels",
        "plan.yaml | within: P14D | within: P90D | a review should end before the next is due",
        "plan.yaml | every: P90D%n  within: P14D | every: P14D | a review should end before the next is due",
        "plan.yaml | contactsAnswerWithin: P7D | contactsAnswerWithin: P14D | contacts should answer before the review ends",
        "plan.yaml | within: P14D%n  contactsAnswerWithin: P7D | within: P5D | contacts should answer before the review ends",
        "plan.yaml | every: P90D | each: P90D | unknown field each",
        "channels.yaml | ${env:SMTP_FROM:tocsin@localhost} | ${SMTP_FROM} | a reference to a setting should read ${env:NAME} or ${env:NAME:default}",
        "actions.yaml | [docker, compose, start, \"{component}\"] | [docker, compose, start, \"{part}\"] | place {part} is not among the parameters",
        "actions.yaml | timeLimit: PT2M%n  undo: {en: \"docker compose stop | ssh: {host: \"http://web1\", key: /k, knownHosts: /h}%n  timeLimit: PT2M%n  undo: {en: \"docker compose stop | host should be ssh://user@host:port, was http://web1",
        "actions.yaml | timeLimit: PT2M%n  undo: {en: \"docker compose stop | ssh: {host: \"ssh://ops@web1\", key: k, knownHosts: /h}%n  timeLimit: PT2M%n  undo: {en: \"docker compose stop | should be an absolute path, was k",
        "actions.yaml | timeLimit: PT2M%n  undo: {en: \"docker compose stop | ssh: {host: \"ssh://ops@web1\", key: /k, knownHosts: /h, passphrase: open sesame}%n  timeLimit: PT2M%n  undo: {en: \"docker compose stop | a passphrase is a secret: give it by reference only, as in ${env:SSH_PASSPHRASE}",
        "actions.yaml | timeLimit: PT2M%n  undo: {en: \"docker compose stop | ssh: {host: \"ssh://ops@web1\", key: /k}%n  timeLimit: PT2M%n  undo: {en: \"docker compose stop | knownHosts is missing",
        "actions.yaml | action: stop} | action: halt} | there is no action halt in this plan",
        "actions.yaml | values: {count: \"1\"} | values: {counts: \"1\"} | the action scale has no place counts",
        "actions.yaml | values: {address: \"{address}\"} | values: {address: \"{adress}\"} | place {adress} is not among the parameters",
        "actions.yaml | action: enable-role, values: {role: \"{role}\"} | action: enable-role | the action enable-role needs a value for role",
        "actions.yaml | action: scale, values: | values: | values are for an action; name it",
        "heartbeats.yaml | every: PT1M | every: PT5S | every should be PT10S to P7D, was PT5S",
        "heartbeats.yaml | grace: PT30S | grace: P8D | grace should be PT1S to P7D, was P8D",
        "heartbeats.yaml | service: football-prediction | service: chess | there is no service chess in this plan",
        "heartbeats.yaml | alert: MonitoringSilent | component: disk%n  alert: MonitoringSilent | service football-prediction has no component disk",
        "intake.yaml | component: /component | component: [/component, ~/x, /a~2b] | should be a JSON Pointer as in /alert/name, was \"/a~2b\"",
        "intake.yaml | resolved: [resolved, ok, | resolved: [resolved, firing, | firing cannot mean both firing and resolved",
        "intake.yaml | startsAt: /startsAt | startedAt: /startsAt | unknown field startedAt",
        "watches.yaml | probe: backups | probe: backup | there is no probe backup in this plan",
        "watches.yaml | every: PT5M | every: PT9S | every should be PT10S to PT24H, was PT9S",
        "watches.yaml | failsToOpen: 2 | failsToOpen: 0 | should be 1 to 100 looks, was 0",
        "watches.yaml | above: 5000 | above: 5 s | above should be a number, was 5 s",
        "watches.yaml | for: PT1M | for: PT25H | for should be at most PT24H, was PT25H",
        "watches.yaml | severity: warning%n  needs: [BACKUP_DIR] | severity: bad%n  needs: [BACKUP_DIR] | severity should be critical, warning or info, was bad",
        "watches.yaml | needs: [BACKUP_DIR] | needs: [a b] | should be the name of a setting, as in SITE_URL, was a b",
        "watches.yaml | component: db%n  alert: BackupMissed | component: disk%n  alert: BackupMissed | service football-prediction has no component disk",
        "escalation.yaml | \"schedule:duty\"]%n    - [devops-team]%n    - [tech-lead]%nP3 | \"schedule:dutie\"]%nP3 | there is no schedule dutie in this plan",
        "escalation.yaml | \"schedule:duty\"]%n    - [devops-team]%n    - [tech-lead]%nP3 | \"role:chef\"]%nP3 | there is no contact in the role chef in this plan",
        "escalation.yaml | \"schedule:duty\"]%n    - [devops-team]%n    - [tech-lead]%nP3 | \"rota:duty\"]%nP3 | should be a contact, schedule:KEY or role:ROLE, was \"rota:duty\"",
        "schedules.yaml | devops-engineer, | devops-ingenieur, | there is no person devops-ingenieur in this plan",
        "schedules.yaml | devops-engineer, | issue-tracker, | there is no person issue-tracker in this plan",
        "escalation.yaml | - [management] | - [monitoring] | there is no person monitoring in this plan",
        "schedules.yaml | zone: Asia/Shanghai | zone: Asia/Peking | zone should be as in Asia/Shanghai, was \"Asia/Peking\"",
        "schedules.yaml | zone: Asia/Shanghai | zone: +08:00 | zone should be as in Asia/Shanghai, was \"+08:00\"",
        "schedules.yaml | rotate: weekly | rotate: monthly | rotate should be daily or weekly, was monthly",
        "schedules.yaml | rotate: weekly | every: 9%n      rotate: weekly | every should be 1 to 8 weeks, was 9",
        "plan.yaml | at: monday 09:00 | at: 09:00 | at should be as in monday 10:00, was \"09:00\"",
        "plan.yaml | [\"role:devops\"] | [\"role:nobody\"] | there is no contact in the role nobody in this plan",
        "plan.yaml | channels: [mail] | channels: [pigeon] | there is no channel pigeon in this plan",
        "schedules.yaml | monday 10:00 | 10:00 | handOff should be as in monday 10:00, was \"10:00\"",
        "schedules.yaml | monday 10:00 | monday 24:00 | handOff should be as in monday 10:00, was \"monday 24:00\"",
        "schedules.yaml | from: 2025-11-03 | from: 2025-11-04 | from should be a monday, the day of the hand-off",
        "schedules.yaml | from: 2025-11-03 | from: 2025-02-30 | should be a date as in 2025-11-03, was \"2025-02-30\"",
        "schedules.yaml | from: 2025-11-03 | only: {hours: 9-18}%n      from: 2025-11-03 | hours should be as in 09:00-18:00, was \"9-18\"",
        "schedules.yaml | from: 2025-11-03 | only: {days: [mon]}%n      from: 2025-11-03 | day should be as in monday, was mon",
        "escalation.yaml | rounds: 1 | rounds: 0 | rounds should be 1 to 100, was 0",
        "procedures.yaml | process: performance-problem-after-care | process: database-failure-after-care | process database-failure-after-care stands twice",
        "toolbox.yaml | probe: grafana | probe: grafanas | there is no probe grafanas in this plan",
        "toolbox.yaml | action: block-address | action: block | there is no action block in this plan",
        "toolbox.yaml |     grafana:%n |     health:%n | tool health stands twice",
        "procedures.yaml | {pool: P3D, | {pool: 3 days, | should be a duration as in PT10M, was \"3 days\"",
        "procedures/database-failure-after-care.bpmn | name=\"kind\" value=\"after-care\" | name=\"kind\" value=\"response\" | database-failure-after-care: kind should be after-care, was response",
        "procedures/database-failure-after-care.bpmn | id=\"database-failure-after-care\" | id=\"after-care\" | after-care: process id should be database-failure-after-care, was after-care",
      })
  void refusesWithFileAndLine(String file, String text, String by, String problem) {
    int line = mend(file, text.replace("%n", "\n"), by.replace("%n", "\n"));

    PlanInvalid refused = catchThrowableOfType(PlanInvalid.class, this::read);

    assertThat(refused).hasMessageContaining(file + ":" + line + ": " + problem);
    assertThat(refused.problems())
        .allSatisfy(it -> assertThat(it.message().zhCn()).containsPattern("\\p{IsHan}"));
  }

  @Test
  void theShippedWatchesHaveTheThresholdsOfTheWrittenPlan() {
    Plan plan = read();

    assertThat(plan.watches().stream().map(WatchDefinition::key))
        .containsExactly(
            "health-endpoint",
            "response-time",
            "host-cpu",
            "host-memory",
            "database-down",
            "backup-missed");
    assertThat(bound(plan, "response-time")).isEqualTo(new Bound("latency", 5000));
    assertThat(bound(plan, "host-cpu")).isEqualTo(new Bound("cpu", 80));
    assertThat(bound(plan, "host-memory")).isEqualTo(new Bound("memory", 90));
    assertThat(plan.watch("database-down").orElseThrow().hysteresis().lasting())
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(plan.watch("host-cpu").orElseThrow().rule().unseenFails()).isFalse();
    assertThat(plan.watch("database-down").orElseThrow().rule().unseenFails()).isTrue();
  }

  @Test
  void theShippedPlanHearsPrometheusAndReadsFlatBodies() {
    Plan plan = read();

    HeartbeatDefinition prometheus = plan.intake().heartbeat("prometheus").orElseThrow();
    assertThat(prometheus.patience()).isEqualTo(Duration.ofSeconds(90));
    assertThat(prometheus.subject().component()).isEmpty();
    AlertMapping flat = plan.intake().mapping(AlertMapping.DEFAULT).orElseThrow();
    assertThat(flat.alerts()).isEmpty();
    assertThat(flat.firing()).contains("firing").doesNotContain("resolved");
    assertThat(flat.places(Field.SEVERITY))
        .containsExactly(new Place.Pointer("/severity"), new Place.Constant("warning"));
    assertThat(plan.intake().events()).isEqualTo(Intake.USUAL_EVENTS);
  }

  @Test
  void aPlanMayLeaveHeartbeatsAndMappingsOut() {
    files.remove("heartbeats.yaml");
    files.remove("intake.yaml");

    assertThat(read().intake()).isEqualTo(Intake.USUAL);
  }

  @Test
  void aMappingSaysWhatTellsItsAlertsApartAndWhetherTheyFire() {
    files.put(
        "intake.yaml",
        "mappings:\n  probe:\n    alertname: /name\n    status: {at: /state, firing: red}\n");

    assertRefused(
        "intake.yaml:2: fingerprint is missing: it tells one alert from another",
        "intake.yaml:2: status is missing: at which place, and when it is firing and resolved");
  }

  private static Bound bound(Plan plan, String watch) {
    return plan.watch(watch).orElseThrow().rule().bound().orElseThrow();
  }

  @Test
  void aPlanThatSaysNothingOfItsReviewIsReviewedEveryNinetyDays() {
    mend(
        "plan.yaml", "review:\n  every: P90D\n  within: P14D\n  contactsAnswerWithin: P7D\n", "\n");

    assertThat(read().review()).isEqualTo(ReviewCycle.USUAL);
  }

  @Test
  void theShippedDutyIsHandedOverOnMondaysAtTen() {
    OnCallSchedule duty = read().schedule("duty").orElseThrow();

    assertThat(duty.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(duty.rotations())
        .containsExactly(
            new Rotation(
                7,
                LocalTime.of(10, 0),
                LocalDate.of(2025, 11, 3),
                List.of("devops-engineer", "tech-lead"),
                Optional.empty()));
    assertThat(read().escalation(Severity.P1).levels().get(0))
        .containsExactly(new Recipient.OnCall("duty"));
    assertThat(read().escalation(Severity.P0).levels().get(0))
        .containsExactly(
            new Recipient.Person("tech-lead"), new Recipient.Person("devops-engineer"));
  }

  @Test
  void aRotationMayCountOnSomeDaysAndHoursOnly() {
    mend(
        "schedules.yaml",
        "    - rotate: weekly\n      handOff: monday 10:00\n      from: 2025-11-03",
        "    - rotate: daily\n      every: 2\n      handOff: \"08:30\"\n      from: 2025-11-04\n"
            + "      only: {days: [saturday, sunday], hours: \"22:00-06:00\"}");

    assertThat(read().schedule("duty").orElseThrow().rotations())
        .containsExactly(
            new Rotation(
                2,
                LocalTime.of(8, 30),
                LocalDate.of(2025, 11, 4),
                List.of("devops-engineer", "tech-lead"),
                Optional.of(
                    new Hours(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        LocalTime.of(22, 0),
                        LocalTime.of(6, 0)))));
  }

  @Test
  void aPlanMayHaveNoSchedules() {
    files.remove("schedules.yaml");
    files.compute("escalation.yaml", (path, text) -> text.replace("schedule:duty", "role:devops"));

    assertThat(read().schedules()).isEmpty();
    assertThat(read().escalation(Severity.P1).levels().get(0))
        .containsExactly(new Recipient.InRole("devops"));
  }

  @Test
  void aPlanMayLeaveWatchingToOthers() {
    files.remove("watches.yaml");

    assertThat(read().watches()).isEmpty();
  }

  @Test
  void aLookEndsBeforeTheNextBegins() {
    int line = mend("watches.yaml", "probe: backups", "probe: site-load") - 2;
    mend("watches.yaml", "every: PT5M", "every: PT60S");

    assertRefused(
        "watches.yaml:"
            + line
            + ": probe site-load may take PT1M, which is not shorter than every PT1M");
  }

  @Test
  void aBoundIsAMeasurementWithItsLimit() {
    int line = mend("watches.yaml", "  above: 5000\n", "") - 1;

    assertRefused("watches.yaml:" + line + ": measure and above should be given together");
  }

  @Test
  void allProblemsAreNamedAtOnceInTheOrderOfFiles() {
    mend("services.yaml", "environment: production", "environmen: production");
    mend("escalation.yaml", "P3:", "P4:");

    assertRefused(
        "escalation.yaml:24: severity should be P0, P1, P2 or P3, was P4",
        "services.yaml:3: environment is missing",
        "services.yaml:4: unknown field environmen");
  }

  @Test
  void aFileThatCannotBeReadKeepsNoModelFromBeingLookedThrough() {
    int line = mend("procedures/site-outage.bpmn", "${startProcedure}", "${anything}");
    mend("decisions/routing.dmn", "id=\"Rule_P0Phone\"", "id=\"Rule_P0Slack\"");
    files.put("contacts.yaml", "tech-lead: {");

    assertThatThrownBy(this::read)
        .isInstanceOf(PlanInvalid.class)
        .hasMessageContaining("contacts.yaml:1: ")
        .hasMessageContaining("decisions/routing.dmn:1: ")
        .hasMessageContaining("procedures/site-outage.bpmn:" + line + ": ");
  }

  @Test
  void allFourSeveritiesHaveAnEscalation() {
    files.compute("escalation.yaml", (path, text) -> text.substring(0, text.indexOf("P3:")));

    assertRefused("escalation.yaml:1: should have all four severities; P3 is missing");
  }

  @Test
  void aProcedureNeedsItsProcess() {
    files.remove("procedures/general-response.bpmn");
    int line = mend("procedures.yaml", "\ngeneral-response:", "\ngeneral-response: ") + 1;

    assertRefused(
        "procedures.yaml:"
            + line
            + ": the procedure has no process:"
            + " procedures/general-response.bpmn is missing");
  }

  @Test
  void aProcessNeedsItsProcedure() {
    files.put(
        "procedures/other.bpmn",
        Objects.requireNonNull(files.get("procedures/general-response.bpmn")));

    assertRefused("procedures/other.bpmn:1: no procedure of procedures.yaml has this process");
  }

  @Test
  void aTimeBoxOfAProcessIsInThePlan() {
    files.compute(
        "procedures.yaml", (path, text) -> text.replace("rollback: PT30M", "back: PT30M"));

    assertThatThrownBy(this::read)
        .hasMessageContaining("time box rollback is not in procedures.yaml");
  }

  @Test
  void theShippedToolboxSaysWhereACommandOfTheWrittenPlanWasCorrected() {
    List<Tool> tools = read().toolbox().stream().flatMap(group -> group.tools().stream()).toList();

    assertThat(tools)
        .filteredOn(tool -> tool.note().isPresent())
        .extracting(Tool::command)
        .anyMatch(command -> command.contains("mean_exec_time"))
        .contains("top -b -n 1 -i")
        .anyMatch(command -> command.contains("ufw insert 1 deny from ADDRESS"));
  }

  @Test
  void aPlanMayHaveNoToolbox() {
    files.remove("toolbox.yaml");

    assertThat(read().toolbox()).isEmpty();
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    files.remove("contacts.yaml");

    assertRefused("contacts.yaml:1: the plan has no file of this name");
  }

  @Test
  void aFileThatIsNotYamlIsNamedWithItsLine() {
    files.put("contacts.yaml", "a:\n  - [1, 2\nb: {");

    assertThatThrownBy(this::read).hasMessageStartingWith("contacts.yaml:3: is not YAML");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    files.compute("actions.yaml", (path, text) -> text.replace("\nrestart:", "\nstart:"));

    assertThatThrownBy(this::read).hasMessageContaining("start stands here a second time");
  }

  @Test
  void aModelWithADocumentTypeIsRefused() {
    files.compute(
        "procedures/general-response.bpmn",
        (path, text) ->
            text.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));

    assertThatThrownBy(this::read)
        .hasMessageContaining("a document type is not allowed in a model");
  }

  @Test
  void componentsMayNotNeedEachOtherInACircle() {
    mend(
        "services.yaml", "(PostgreSQL), zh-CN: 数据库（PostgreSQL）}", "x, zh-CN: y}, dependsOn: [web]");

    assertThatThrownBy(this::read)
        .hasMessageContaining("component db depends on itself, directly or over others");
  }

  @Test
  void nothingIsReadFromAnEmptyFolder() {
    assertThatThrownBy(() -> PlanFolder.read(Map.of()))
        .isInstanceOf(PlanInvalid.class)
        .extracting(e -> ((PlanInvalid) e).problems())
        .isEqualTo(
            List.of(
                new Problem(
                    "plan.yaml",
                    1,
                    "",
                    Problem.Rule.FORM,
                    new LocalText("the plan has no file of this name", "预案中没有这个文件"))));
  }
}
