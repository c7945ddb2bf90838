package io.tocsin.workflow.engine;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;

/** The engine of this node: built after the schema, job executor stopped first. */
@ApplicationScoped
public class Engine {

  /** When the engine starts, after the schema (100) and before the plan is deployed. */
  static final int AFTER_SCHEMA = 200;

  @Resource(lookup = "jdbc/tocsin")
  @Nullable DataSource dataSource;

  @Resource @Nullable ManagedThreadFactory threads;

  @Inject EngineSettings settings;
  @Inject InRequest inRequest;
  @Inject Pace pace;

  private @Nullable ProcessEngine processEngine;

  void start(
      @Observes @Priority(AFTER_SCHEMA) @Initialized(ApplicationScoped.class) Object started) {
    if (dataSource == null) {
      throw new IllegalStateException("the server gives no data source; see server.xml");
    }
    LibertyEngineConfiguration configuration = new LibertyEngineConfiguration();
    configuration.setProcessEngineName("tocsin");
    configuration.setDataSource(dataSource);
    settings.give(configuration);
    configuration.setJobExecutor(jobExecutor());
    configuration.setJobExecutorActivate(false);
    processEngine = configuration.buildProcessEngine();
    H2Statistics.give(dataSource);
  }

  private JobExecutor jobExecutor() {
    if (threads == null) {
      throw new IllegalStateException("the server gives no threads; see server.xml");
    }
    return new ManagedJobExecutor(threads, inRequest, pace);
  }

  /** Starts working jobs and timers; called once everything that they need is deployed. */
  public void startJobs() {
    jobExecutorOf(processEngine()).start();
  }

  @PreDestroy
  void stop() {
    if (processEngine != null) {
      jobExecutorOf(processEngine).shutdown();
      processEngine.close();
    }
  }

  private static JobExecutor jobExecutorOf(ProcessEngine engine) {
    return ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
            engine.getProcessEngineConfiguration())
        .getJobExecutor();
  }

  @Produces
  ProcessEngine processEngine() {
    if (processEngine == null) {
      throw new IllegalStateException("the engine has not started");
    }
    return processEngine;
  }
}
