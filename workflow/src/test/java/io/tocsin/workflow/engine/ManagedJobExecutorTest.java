package io.tocsin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ManagedJobExecutorTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration LOCK = Duration.ofSeconds(30);

  private static final int STORM = 60;
  private static final int FEW = 30;

  private final JobExecutor living = node();
  private final Queue<String> order = new ConcurrentLinkedQueue<>();
  private final CountDownLatch all = new CountDownLatch(STORM + 1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final ProcessEngine engine = engine();

  @AfterEach
  void close() {
    living.shutdown();
    engine.close();
    ClockUtil.reset();
  }

  @Test
  void aJobThatADeadNodeTookIsTakenAfterHalfAMinute() {
    ClockUtil.setCurrentTime(Date.from(NOW));
    start("P2", 50);
    JobExecutor dead = node();
    assertThat(jobsTakenBy(dead)).isOne();

    ClockUtil.setCurrentTime(Date.from(NOW.plus(LOCK).minusMillis(1)));
    assertThat(jobsTakenBy(node())).isZero();

    ClockUtil.setCurrentTime(Date.from(NOW.plus(LOCK).plusMillis(1)));
    assertThat(jobsTakenBy(node())).isOne();
  }

  @Test
  @Timeout(60)
  void whatIsWorseOvertakesAStorm() throws InterruptedException {
    for (int i = 0; i < STORM; i++) {
      start("P2", 50);
    }
    living.start();
    begun.await();

    start("P0", 100);
    gate.countDown();

    all.await();
    assertThat(List.copyOf(order).indexOf("P0")).isLessThan(FEW);
  }

  private void start(String severity, int priority) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("night", severity, Map.of("priority", priority));
  }

  private void step(DelegateExecution execution) throws InterruptedException {
    begun.countDown();
    gate.await();
    order.add(execution.getProcessBusinessKey());
    all.countDown();
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

  private ProcessEngine engine() {
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    configuration.setJobExecutor(living);
    configuration.setJobExecutorActivate(false);
    configuration.setProducePrioritizedJobs(true);
    configuration.setJobExecutorAcquireByPriority(true);
    configuration.setBeans(Map.of("step", (JavaDelegate) this::step));
    ProcessEngine started = configuration.buildProcessEngine();
    started
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "night.bpmn",
            Bpmn.createExecutableProcess("night")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${step}")
                .camundaAsyncBefore()
                .camundaJobPriority("${priority}")
                .endEvent()
                .done())
        .deploy();
    return started;
  }
}
