package io.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * What the product is compared with: the bare engine in this JVM, called without HTTP.
 *
 * <p>A raw start is {@code startProcessInstanceByKey("incident-lifecycle")} with the two variables
 * that the product passes, committed when the call returns. It is made as like the product's as a
 * bare engine allows, and nothing is taken from it that an application could not also leave out:
 *
 * <ul>
 *   <li>the same models, so the same executions, four asynchronous jobs and history are written;
 *   <li>the same settings as {@code io.tocsin.workflow.engine.Engine}: history ACTIVITY, UUID ids,
 *       READ_COMMITTED (both databases' default), priorities, no metrics, up to 40 connections;
 *   <li>the job executor runs, with the product's six threads and waits, and takes the jobs of the
 *       instances while others start, as it does in the product;
 *   <li>the same JVM options, which the profile gives to this process.
 * </ul>
 *
 * <p>Steps do nothing ({@link NoOpSteps}), no external task is worked, and there are no domain
 * tables: that, HTTP and JSON are the product's own share.
 */
final class RawEngine implements AutoCloseable {

  private final ProcessEngine engine;
  private final DefaultJobExecutor jobs;

  private RawEngine(ProcessEngine engine, DefaultJobExecutor jobs) {
    this.engine = engine;
    this.jobs = jobs;
  }

  static RawEngine start(Database.Access database, Path models) throws IOException {
    DefaultJobExecutor jobs = jobs();
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("raw");
    configuration.setJdbcUrl(database.url());
    configuration.setJdbcUsername(database.user());
    configuration.setJdbcPassword(database.password());
    configuration.setJdbcDriver(
        database.url().startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver");
    configuration.setJdbcMaxActiveConnections(40);
    configuration.setJdbcMaxIdleConnections(40);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setIdGenerator(() -> UUID.randomUUID().toString());
    configuration.setBeans(NoOpSteps.beans());
    configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
    configuration.setHistoryTimeToLive("P180D");
    configuration.setProducePrioritizedJobs(true);
    configuration.setJobExecutorAcquireByPriority(true);
    configuration.setJobExecutorAcquireByDueDate(true);
    configuration.setProducePrioritizedExternalTasks(true);
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setAuthorizationEnabled(false);
    configuration.setJobExecutor(jobs);
    configuration.setJobExecutorActivate(false);
    RawEngine raw = new RawEngine(configuration.buildProcessEngine(), jobs);
    raw.deploy(models);
    jobs.start();
    return raw;
  }

  private static DefaultJobExecutor jobs() {
    DefaultJobExecutor jobs = new DefaultJobExecutor();
    jobs.setCorePoolSize(6);
    jobs.setMaxPoolSize(6);
    jobs.setQueueSize(6);
    jobs.setLockTimeInMillis(30_000);
    jobs.setWaitTimeInMillis(500);
    jobs.setMaxWait(1000);
    jobs.setBackoffTimeInMillis(25);
    jobs.setMaxBackoff(1000);
    jobs.setMaxJobsPerAcquisition(10);
    return jobs;
  }

  private void deploy(Path models) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(models)) {
      files = all.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    for (Path file : files) {
      deployment.addString(file.getFileName().toString(), Files.readString(file));
    }
    deployment.deploy();
  }

  /** One start, committed. */
  void startIncident() {
    String incident = UUID.randomUUID().toString();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "incident-lifecycle", incident, Map.of("incidentId", incident, "priority", 100));
  }

  /** Whether every job that is due was done; fails when a model did not run as it should. */
  boolean settled() {
    long failed = engine.getManagementService().createJobQuery().withException().count();
    if (failed > 0) {
      throw new IllegalStateException(failed + " jobs of the bare engine failed");
    }
    return engine.getManagementService().createJobQuery().executable().count() == 0;
  }

  @Override
  public void close() {
    jobs.shutdown();
    engine.close();
  }
}
