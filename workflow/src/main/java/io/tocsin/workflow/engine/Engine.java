package io.tocsin.workflow.engine;

import io.tocsin.incident.IncidentChanged;
import io.tocsin.review.ReviewChanged;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
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

  @Inject @Any Instance<StepBean> stepBeans;
  @Inject @Any Instance<IncidentHandler> failures;
  @Inject @Any Instance<BpmnParseListener> listeners;
  @Inject BeanManager beanManager;
  @Inject InRequest inRequest;
  @Inject Pace pace;
  @Inject Event<IncidentChanged> changes;
  @Inject Event<ReviewChanged> reviewChanges;

  private @Nullable ProcessEngine processEngine;

  void start(
      @Observes @Priority(AFTER_SCHEMA) @Initialized(ApplicationScoped.class) Object started) {
    if (dataSource == null) {
      throw new IllegalStateException("the server gives no data source; see server.xml");
    }
    LibertyEngineConfiguration configuration = new LibertyEngineConfiguration();
    configuration.setProcessEngineName("tocsin");
    configuration.setDataSource(dataSource);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setIdGenerator(() -> UUID.randomUUID().toString());
    configuration.setBeans(new CdiBeans(stepBeans, beanManager));
    configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
    configuration.setHistoryTimeToLive("P180D");
    configuration.setHistoryCleanupBatchWindowStartTime("03:00");
    configuration.setHistoryCleanupBatchWindowEndTime("05:00");
    configuration.setHistoryCleanupJobPriority(-100);
    configuration.setHistoryCleanupJobLogTimeToLive("P7D");
    configuration.setProducePrioritizedJobs(true);
    configuration.setJobExecutorAcquireByPriority(true);
    configuration.setJobExecutorAcquireByDueDate(true);
    configuration.setProducePrioritizedExternalTasks(true);
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setAuthorizationEnabled(false);
    configuration.setLoggingContextBusinessKey(IncidentInLog.BUSINESS_KEY);
    configuration.setCustomIncidentHandlers(failures.stream().toList());
    configuration.setCustomPostBPMNParseListeners(parseListeners());
    configuration.setJobExecutor(jobExecutor());
    configuration.setJobExecutorActivate(false);
    processEngine = configuration.buildProcessEngine();
    H2Statistics.give(dataSource);
  }

  private List<BpmnParseListener> parseListeners() {
    List<BpmnParseListener> all = new ArrayList<>(listeners.stream().toList());
    all.add(new TaskChanges(changes::fire, reviewChanges::fire));
    return all;
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

  @Produces
  RuntimeService runtimeService() {
    return processEngine().getRuntimeService();
  }

  @Produces
  RepositoryService repositoryService() {
    return processEngine().getRepositoryService();
  }

  @Produces
  TaskService taskService() {
    return processEngine().getTaskService();
  }

  @Produces
  HistoryService historyService() {
    return processEngine().getHistoryService();
  }

  @Produces
  ManagementService managementService() {
    return processEngine().getManagementService();
  }

  @Produces
  ExternalTaskService externalTaskService() {
    return processEngine().getExternalTaskService();
  }
}
