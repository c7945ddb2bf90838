package io.tocsin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagedJobExecutorTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration LOCK = Duration.ofSeconds(30);

  private final ProcessEngine engine = engine();

  @BeforeEach
  void begin() {
    ClockUtil.setCurrentTime(Date.from(NOW));
    engine.getRuntimeService().startProcessInstanceByKey("night");
  }

  @AfterEach
  void close() {
    engine.close();
    ClockUtil.reset();
  }

  @Test
  void aJobThatADeadNodeTookIsTakenAfterHalfAMinute() {
    JobExecutor dead = node();
    assertThat(jobsTakenBy(dead)).isOne();

    ClockUtil.setCurrentTime(Date.from(NOW.plus(LOCK).minusMillis(1)));
    assertThat(jobsTakenBy(node())).isZero();

    ClockUtil.setCurrentTime(Date.from(NOW.plus(LOCK).plusMillis(1)));
    assertThat(jobsTakenBy(node())).isOne();
  }

  private int jobsTakenBy(JobExecutor node) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(new AcquireJobsCmd(node))
        .size();
  }

  private static JobExecutor node() {
    return new ManagedJobExecutor(Thread::new, new InRequest(), new Pace());
  }

  private static ProcessEngine engine() {
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setMetricsEnabled(false);
    configuration.setJobExecutorActivate(false);
    ProcessEngine started = configuration.buildProcessEngine();
    started
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "night.bpmn",
            Bpmn.createExecutableProcess("night")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaAsyncAfter()
                .endEvent()
                .done())
        .deploy();
    return started;
  }
}
