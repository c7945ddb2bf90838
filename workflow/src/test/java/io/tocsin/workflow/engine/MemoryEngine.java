package io.tocsin.workflow.engine;

import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** An engine of a test's own, on a database in memory; the test sets what it needs besides. */
public final class MemoryEngine {

  private MemoryEngine() {}

  public static StandaloneInMemProcessEngineConfiguration configuration() {
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setMetricsEnabled(false);
    return configuration;
  }
}
