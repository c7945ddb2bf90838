package io.tocsin.workflow.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.control.RequestContextController;
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
  private final RequestContextController requestContext;

  ManagedJobExecutor(
      ManagedExecutorService executor,
      ManagedThreadFactory threads,
      RequestContextController requestContext) {
    this.executor = executor;
    this.threads = threads;
    this.requestContext = requestContext;
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
      executor.execute(() -> runInRequest(batch));
    } catch (RejectedExecutionException full) {
      logRejectedExecution(engine, jobIds.size());
      rejectedJobsHandler.jobsRejected(jobIds, engine, this);
    }
  }

  private void runInRequest(Runnable batch) {
    boolean activated = requestContext.activate();
    try {
      batch.run();
    } finally {
      if (activated) {
        requestContext.deactivate();
      }
    }
  }
}
