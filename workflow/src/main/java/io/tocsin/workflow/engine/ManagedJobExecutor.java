package io.tocsin.workflow.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Acquires and runs jobs on the container's threads, each batch in a request context of its own.
 */
final class ManagedJobExecutor extends JobExecutor {

  private final ManagedExecutorService executor;
  private final ManagedThreadFactory threads;
  private final InRequest inRequest;
  private final Pace pace;

  ManagedJobExecutor(
      ManagedExecutorService executor,
      ManagedThreadFactory threads,
      InRequest inRequest,
      Pace pace) {
    this.executor = executor;
    this.threads = threads;
    this.inRequest = inRequest;
    this.pace = pace;
  }

  @Override
  protected void startExecutingJobs() {
    startJobAcquisitionThread();
  }

  @Override
  protected void stopExecutingJobs() {
    stopJobAcquisitionThread();
  }

  @Override
  protected void startJobAcquisitionThread() {
    if (jobAcquisitionThread == null) {
      jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
      jobAcquisitionThread.start();
    }
  }

  @Override
  public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
    Runnable batch = getExecuteJobsRunnable(jobIds, engine);
    try {
      executor.execute(() -> inRequest.run(() -> pace.run(batch)));
    } catch (RejectedExecutionException full) {
      logRejectedExecution(engine, jobIds.size());
      rejectedJobsHandler.jobsRejected(jobIds, engine, this);
    }
  }
}
