package io.tocsin.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** Makes the services of the engine injectable. */
@ApplicationScoped
class EngineServices {

  @Produces
  RuntimeService runtimeService(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Produces
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Produces
  TaskService taskService(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Produces
  HistoryService historyService(ProcessEngine engine) {
    return engine.getHistoryService();
  }

  @Produces
  ManagementService managementService(ProcessEngine engine) {
    return engine.getManagementService();
  }

  @Produces
  ExternalTaskService externalTaskService(ProcessEngine engine) {
    return engine.getExternalTaskService();
  }
}
