package io.tocsin.workflow.engine;

import io.tocsin.incident.IncidentChanged;
import io.tocsin.review.ReviewChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;

/** How our engine is set, whoever gives it a database, transactions and threads. */
@ApplicationScoped
class EngineSettings {

  @Inject @Any Instance<StepBean> stepBeans;
  @Inject @Any Instance<IncidentHandler> failures;
  @Inject @Any Instance<BpmnParseListener> listeners;
  @Inject BeanManager beanManager;
  @Inject Event<IncidentChanged> changes;
  @Inject Event<ReviewChanged> reviewChanges;

  void give(ProcessEngineConfigurationImpl configuration) {
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
  }

  private List<BpmnParseListener> parseListeners() {
    List<BpmnParseListener> all = new ArrayList<>(listeners.stream().toList());
    all.add(new TaskChanges(changes::fire, reviewChanges::fire));
    return all;
  }
}
