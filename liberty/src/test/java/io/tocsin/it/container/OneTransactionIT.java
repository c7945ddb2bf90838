package io.tocsin.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine and the domain live and die in one transaction (design, "Who knows what"). */
@ArquillianTest
class OneTransactionIT {

  @Inject DeclaringIncident declaring;
  @Inject Incidents incidents;
  @Inject RuntimeService runtime;
  @Inject HistoryService history;
  @Inject UserTransaction transaction;
  @Inject Failing failing;

  @Deployment
  static WebArchive tocsin() {
    return TestedWar.with(OneTransactionIT.class);
  }

  @AfterEach
  void endTransaction() throws Exception {
    if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  @Test
  void aCommitKeepsIncidentAndProcess() throws Exception {
    transaction.begin();
    IncidentId id = declare("committed");
    transaction.commit();

    assertThat(incidents.find(id)).map(Incident::title).contains("committed");
    assertThat(processesOf(id)).isPositive();
  }

  @Test
  void aRollbackLeavesNeitherIncidentNorProcess() throws Exception {
    transaction.begin();
    IncidentId id = declare("rolled back");
    assertThat(incidents.find(id)).isPresent();
    assertThat(processesOf(id)).isPositive();
    transaction.rollback();

    assertThatNothingIsLeftOf(id);
  }

  @Test
  void aUseCaseThatFailsAfterBothLeavesNeither() {
    List<IncidentId> declared = new ArrayList<>();

    assertThatThrownBy(() -> failing.declare(declared::add)).hasMessage(Failing.REASON);

    assertThatNothingIsLeftOf(declared.get(0));
  }

  private IncidentId declare(String title) {
    return declaring.declare(Emergency.critical(title), Emergency.RESPONDER).id();
  }

  private void assertThatNothingIsLeftOf(IncidentId id) {
    assertThat(incidents.find(id)).isEmpty();
    assertThat(processesOf(id)).isZero();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .count())
        .isZero();
  }

  private long processesOf(IncidentId id) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.value()).count();
  }

  /** A use case whose last step goes wrong, after the incident and its process are there. */
  @ApplicationScoped
  static class Failing {

    static final String REASON = "the rest went wrong";

    @Inject DeclaringIncident declaring;

    @Transactional
    void declare(Consumer<IncidentId> declared) {
      declared.accept(declaring.declare(Emergency.critical("not to be"), Emergency.RESPONDER).id());
      throw new IllegalStateException(REASON);
    }
  }
}
