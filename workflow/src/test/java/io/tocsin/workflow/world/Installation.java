package io.tocsin.workflow.world;

import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.inject.ConfigExtension;
import io.tocsin.workflow.engine.EngineOfTests;
import io.tocsin.workflow.plan.EngineModels;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanFolder;
import io.tocsin.workflow.work.WorkByHand;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;

/** The product, started once for all tests of this JVM; each begins with nothing that happened. */
final class Installation {

  /** What makes every channel of the shipped plan ready. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("tocsin.public.url", "https://tocsin.example"),
          Map.entry("SLACK_WEBHOOK_URL", "https://slack.example/hook"),
          Map.entry("TWILIO_ACCOUNT_SID", "AC1"),
          Map.entry("TWILIO_AUTH_TOKEN", "token"),
          Map.entry("TWILIO_FROM", "+8610000000"),
          Map.entry("TECH_LEAD_PHONE", "+8613800000001"),
          Map.entry("MANAGEMENT_PHONE", "+8613800000002"),
          Map.entry("GITHUB_TOKEN", "token"),
          Map.entry("GITHUB_REPOSITORY", "team/football-prediction"),
          Map.entry("ALERTMANAGER_URL", "https://alertmanager.example"),
          Map.entry("GRAFANA_TOKEN", "token"),
          Map.entry("PROJECT_WEBHOOK_URL", "https://project.example/hook"),
          Map.entry("PROJECT_WEBHOOK_SECRET", "secret"));

  /** Kept between tests: the schema's history, the plan, and what is deployed. */
  private static final String KEPT =
      "(?i)flyway_schema_history|plan_version|plan_file|act_re_.*|act_ge_.*|act_ru_jobdef|gate";

  private static @Nullable Installation started;

  private final Surroundings surroundings;
  private final SeContainer container;
  private final List<String> emptied = new ArrayList<>();

  static synchronized Installation started() {
    Installation present = started;
    if (present == null) {
      present = new Installation();
      started = present;
    }
    return present;
  }

  private Installation() {
    try {
      Map<String, String> settings = new HashMap<>(SETTINGS);
      settings.put("tocsin.home", Path.of("target", "world").toAbsolutePath().toString());
      ConfigProviderResolver.instance()
          .registerConfig(
              new SmallRyeConfigBuilder().withDefaultValues(settings).build(),
              Thread.currentThread().getContextClassLoader());
      surroundings = new Surroundings();
      container =
          SeContainerInitializer.newInstance()
              .addExtensions(surroundings)
              .addExtensions(new ConfigExtension())
              .addBeanClasses(
                  EngineOfTests.class, WorkByHand.class, PlanOfTests.class, InTransaction.class)
              .initialize();
      surroundings.clock().set(Instant.parse("2026-11-01T00:00:00Z"));
      deploy();
      findTables();
    } catch (SQLException | CoreEnvironmentBeanException e) {
      throw new IllegalStateException(e);
    }
  }

  private void deploy() {
    var deployment = get(RepositoryService.class).createDeployment();
    EngineModels.processes().forEach(deployment::addString);
    PlanFolder.models(get(ImportedPlans.class).files()).forEach(deployment::addString);
    deployment.deploy();
  }

  private void findTables() throws SQLException {
    try (Connection connection = surroundings.dataSource().getConnection();
        ResultSet tables =
            connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        if (!table.matches(KEPT)) {
          emptied.add(table);
        }
      }
    }
  }

  /** As after the first start. */
  void empty() {
    try (Connection connection = surroundings.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set referential_integrity false");
      for (String table : emptied) {
        statement.execute("truncate table \"" + table + "\"");
      }
      statement.execute("set referential_integrity true");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    surroundings.outside().forget();
    get(PlanOfTests.class).useShipped();
  }

  WorldClock clock() {
    return surroundings.clock();
  }

  Outside outside() {
    return surroundings.outside();
  }

  /** Reads facts as a use case does. */
  <T> T inTransaction(Supplier<T> work) {
    return get(InTransaction.class).run(work);
  }

  <T> T get(Class<T> type) {
    return container.select(type).get();
  }
}
