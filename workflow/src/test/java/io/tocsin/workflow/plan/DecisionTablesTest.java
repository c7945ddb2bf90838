package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two tables of the shipped plan, each rule of them (spec, S1, S2, N1). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTablesTest {

  private static final String FOLDER = "/plan/football-prediction/decisions/";

  private final TreeSet<String> matched = new TreeSet<>();
  private final DmnEngine engine = engine();
  private final DmnDecision classification = decision("classification");
  private final DmnDecision routing = decision("routing");

  private DmnEngine engine() {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
    return configuration.buildEngine();
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    event.getMatchingRules().forEach(rule -> matched.add(rule.getId()));
  }

  private DmnDecision decision(String key) {
    return engine.parseDecision(key, file(key));
  }

  private static InputStream file(String key) {
    return Objects.requireNonNull(
        DecisionTablesTest.class.getResourceAsStream(FOLDER + key + ".dmn"));
  }

  @AfterAll
  void everyRuleDecidedSomething() {
    for (String key : List.of("classification", "routing")) {
      assertThat(
              Dmn.readModelFromStream(file(key)).getModelElementsByType(Rule.class).stream()
                  .map(Rule::getId))
          .as("rules of " + key)
          .isSubsetOf(matched);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SiteDown, critical, web, , P0, site-outage",
    "AppDown, critical, app, , P0, site-outage",
    "DatabaseDown, critical, db, , P0, database-failure",
    "DatabaseConnectionsExhausted, critical, db, , P0, database-failure",
    "RedisDown, critical, cache, , P1, site-outage",
    "DataLoss, critical, db, , P0, database-failure",
    "TablesEmpty, warning, db, data-loss, P0, database-failure",
    "SuspiciousDatabaseSession, critical, db, security, P0, security-vulnerability",
    "OddLogin, warning, app, security, P1, security-vulnerability",
    "SlowResponse, warning, app, , P1, performance-problem",
    "HighCpuUsage, warning, , , P1, performance-problem",
    "HighMemoryUsage, warning, , , P1, performance-problem",
    "HighErrorRate, warning, app, , P1, site-outage",
    "BackupMissed, warning, db, , P1, database-failure",
    "DatabaseLongLock, warning, db, , P1, performance-problem",
    "RedisMemoryFull, warning, cache, , P1, performance-problem",
    "DiskAlmostFull, warning, app, , P1, performance-problem",
    "SomethingNew, critical, app, , P0, site-outage",
    "SomethingNew, critical, db, , P0, database-failure",
    "SomethingNew, critical, cache, , P1, site-outage",
    "SomethingNew, critical, , , P1, general-response",
    "SomethingNew, warning, app, , P2, general-response",
    "SomethingNew, info, app, , P3, general-response",
    "SomethingNew, , , , P2, general-response",
  })
  void classifiesAlerts(
      String alert,
      String severityLabel,
      String component,
      String category,
      String severity,
      String procedure) {
    assertClassified(
        sign(
            "component", component,
            "alertname", alert,
            "alertSeverity", severityLabel,
            "category", category),
        severity,
        procedure);
  }

  @ParameterizedTest
  @CsvSource({
    "SiteDown, , P0",
    "AppDown, , P0",
    "DatabaseDown, , P0",
    "DataLoss, , P0",
    "TablesEmpty, data-loss, P0",
    "RedisDown, , P1",
    "SlowResponse, , P1",
    "HighErrorRate, , P1",
    "BackupMissed, , P1",
    "Other, , P1",
  })
  void noProcedureThatNeedsAComponentIsChosenForAServiceThatThePlanDoesNotKnow(
      String alert, String category, String severity) {
    assertClassified(
        sign(
            "service",
            "unassigned",
            "alertname",
            alert,
            "alertSeverity",
            "critical",
            "category",
            category),
        severity,
        "general-response");
  }

  @ParameterizedTest
  @CsvSource({"critical, P0", "warning, P1"})
  void aServiceThatThePlanDoesNotKnowHasNothingToIsolate(String alertSeverity, String severity) {
    assertClassified(
        sign("service", "unassigned", "alertSeverity", alertSeverity, "category", "security"),
        severity,
        "general-response");
  }

  @ParameterizedTest
  @CsvSource({
    "site-unreachable, P0, site-outage",
    "all-requests-5xx, P0, site-outage",
    "health-endpoint-silent, P0, site-outage",
    "monitoring-alert, P0, site-outage",
    "db-connection-timeout, P0, database-failure",
    "db-queries-fail, P0, database-failure",
    "data-inconsistent, P0, database-failure",
    "backup-failed, P0, database-failure",
    "vulnerability-found, P1, security-vulnerability",
    "unusual-access-log, P1, security-vulnerability",
    "data-leak-signs, P0, security-vulnerability",
    "system-intruded, P0, security-vulnerability",
    "response-over-5s, P1, performance-problem",
    "cpu-over-80, P1, performance-problem",
    "memory-over-90, P1, performance-problem",
    "concurrency-degraded, P1, performance-problem",
    "deployment-failed, P1, failed-deployment",
    "new-version-not-starting, P1, failed-deployment",
    "health-check-failed, P1, failed-deployment",
    "rolled-back, P1, failed-deployment",
  })
  void classifiesEachOfTheTwentySymptoms(String symptom, String severity, String procedure) {
    assertClassified(sign("symptom", symptom), severity, procedure);
  }

  @Test
  void everySymptomOfThePlanHasARuleOfItsOwn() {
    List<String> symptoms =
        PlanFolder.read(PlanSource.shipped().files()).procedures().stream()
            .flatMap(procedure -> procedure.symptoms().stream())
            .map(choice -> choice.key())
            .toList();

    assertThat(symptoms).hasSize(20);
    assertThat(symptoms)
        .allSatisfy(
            symptom ->
                assertThat(classify(sign("symptom", symptom)).get("severity")).isNotEqualTo("P2"));
  }

  private void assertClassified(Map<String, Object> sign, String severity, String procedure) {
    assertThat(classify(sign)).isEqualTo(Map.of("severity", severity, "procedure", procedure));
  }

  private Map<String, Object> classify(Map<String, Object> sign) {
    return engine.evaluateDecision(classification, sign).getSingleResult().getEntryMap();
  }

  /** All sides of a sign; those not given are empty, as the domain gives them. */
  private static Map<String, Object> sign(String... given) {
    Map<String, Object> sign = new HashMap<>();
    List.of("component", "symptom", "alertname", "alertSeverity", "category")
        .forEach(side -> sign.put(side, ""));
    sign.put("service", "football-prediction");
    for (int i = 0; i < given.length; i += 2) {
      sign.put(given[i], Objects.requireNonNullElse(given[i + 1], ""));
    }
    return sign;
  }

  @ParameterizedTest
  @CsvSource({
    "P0, general, declared, emergency-desk/slack-emergency tech-lead/phone tech-lead/mail"
        + " devops-team/mail management/mail management/sms",
    "P0, general, acknowledged, emergency-desk/slack-emergency",
    "P0, general, clock, emergency-desk/slack-emergency tech-lead/mail devops-team/mail"
        + " management/mail",
    "P1, general, declared, devops-team/slack-devops emergency-desk/slack-emergency"
        + " devops-team/mail issue-tracker/github monitoring/alertmanager monitoring/grafana",
    "P1, general, update, devops-team/slack-devops emergency-desk/slack-emergency"
        + " devops-team/mail issue-tracker/github",
    "P2, general, declared, everyone/slack-general devops-team/mail issue-tracker/github"
        + " project-management/project",
    "P2, security, declared, everyone/slack-general issue-tracker/github"
        + " project-management/project security-lead/mail",
    "P2, product, declared, everyone/slack-general issue-tracker/github"
        + " project-management/project product-lead/mail",
    "P2, infrastructure, declared, everyone/slack-general devops-team/mail issue-tracker/github"
        + " project-management/project devops-engineer/mail",
    "P3, infrastructure, declared, issue-tracker/github devops-engineer/mail",
    "P3, general, resolved, issue-tracker/github",
  })
  void routes(String severity, String area, String event, String recipients) {
    DmnDecisionResult result =
        engine.evaluateDecision(
            routing, Map.of("severity", severity, "area", area, "event", event));

    assertThat(
            result.getResultList().stream()
                .map(row -> row.get("contact") + "/" + row.get("channel"))
                .collect(Collectors.joining(" ")))
        .isEqualTo(recipients);
  }
}
