package io.tocsin.workflow.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acquires and runs jobs on threads of the container that are its own, so that no request waits for
 * them; each batch in a request context of its own. Few wait here once they are acquired: in a
 * storm the rest stays in the database, from where the worst severity is taken first.
 */
final class ManagedJobExecutor extends JobExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(ManagedJobExecutor.class);
  private static final int AT_ONCE = 6;
  private static final int WAITING = 6;
  private static final int AT_A_TIME = 10;
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

  /**
   * How long a job that was taken waits for a node that died meanwhile. A job is one short
   * transaction; should it take longer, only one of two nodes can commit it.
   */
  private static final Duration LOCK = Duration.ofSeconds(30);

  private final ThreadFactory threads;
  private final InRequest inRequest;
  private final Pace pace;
  private final ThreadPoolExecutor pool;
  private final Semaphore room = new Semaphore(AT_ONCE + WAITING);

  ManagedJobExecutor(ThreadFactory threads, InRequest inRequest, Pace pace) {
    this.threads = threads;
    this.inRequest = inRequest;
    this.pace = pace;
    pool =
        new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), threads);
    pool.allowCoreThreadTimeOut(true);
    setLockTimeInMillis(Math.toIntExact(LOCK.toMillis()));
    // The defaults let an idle engine fire timers up to a minute late.
    setWaitTimeInMillis(500);
    setMaxWait(1000);
    setBackoffTimeInMillis(25);
    setMaxBackoff(1000);
    setMaxJobsPerAcquisition(AT_A_TIME);
  }

  @Override
  protected void startExecutingJobs() {
    startJobAcquisitionThread();
  }

  @Override
  protected void stopExecutingJobs() {
    stopJobAcquisitionThread();
    pool.shutdown();
    try {
      if (!pool.awaitTermination(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("Jobs still run; they are taken up again after the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  protected void startJobAcquisitionThread() {
    if (jobAcquisitionThread == null) {
      jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
      jobAcquisitionThread.start();
    }
  }

  /** Waits for room, so that the thread that acquires jobs takes no more of them meanwhile. */
  @Override
  public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
    Runnable batch = getExecuteJobsRunnable(jobIds, engine);
    room.acquireUninterruptibly();
    try {
      pool.execute(() -> run(batch));
    } catch (RejectedExecutionException stopped) {
      room.release();
      logRejectedExecution(engine, jobIds.size());
      rejectedJobsHandler.jobsRejected(jobIds, engine, this);
    }
  }

  private void run(Runnable batch) {
    try {
      inRequest.run(() -> pace.run(batch));
    } finally {
      room.release();
    }
  }
}
