package io.tocsin.workflow.engine;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;

/**
 * Our engine, set as in the server, on a database and transactions that a test gives it. Nothing
 * runs by itself: whoever drives the test runs what is due.
 */
@ApplicationScoped
public class EngineOfTests {

  private final ProcessEngine engine;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected EngineOfTests() {
    engine = null;
  }

  @Inject
  EngineOfTests(EngineSettings settings, DataSource dataSource, TransactionManager transactions) {
    var configuration = new JakartaTransactionProcessEngineConfiguration();
    configuration.setProcessEngineName("world");
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(transactions);
    configuration.setTransactionsExternallyManaged(true);
    settings.give(configuration);
    configuration.setHistoryCleanupEnabled(false);
    configuration.setJobExecutorActivate(false);
    configuration.setIdGenerator(inOrder());
    engine = built(configuration, transactions);
    H2Statistics.give(dataSource);
  }

  /** So that what is due at the same time is done in the order in which it was begun. */
  private static IdGenerator inOrder() {
    AtomicLong ids = new AtomicLong(1_000_000);
    return () -> Long.toString(ids.getAndIncrement());
  }

  /** In one transaction, because the engine looks at its schema on a connection of none. */
  private static ProcessEngine built(
      ProcessEngineConfiguration configuration, TransactionManager transactions) {
    try {
      transactions.begin();
      ProcessEngine built = configuration.buildProcessEngine();
      transactions.commit();
      return built;
    } catch (Exception e) {
      throw new IllegalStateException("the engine did not start", e);
    }
  }

  @PreDestroy
  void stop() {
    engine.close();
  }

  @Produces
  ProcessEngine engine() {
    return engine;
  }
}
