package io.tocsin.workflow.engine;

import com.ibm.tx.jta.TransactionManagerFactory;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Runs each command of the engine in a global transaction of Liberty, so that what the engine and
 * what Hibernate write is committed or rolled back together.
 */
final class LibertyEngineConfiguration extends JakartaTransactionProcessEngineConfiguration {

  LibertyEngineConfiguration() {
    setTransactionManager(TransactionManagerFactory.getTransactionManager());
    setTransactionsExternallyManaged(true);
  }

  @Override
  protected CommandInterceptor createTransactionInterceptor(boolean requiresNew) {
    return new UnitOfWorkInterceptor(!requiresNew);
  }
}
