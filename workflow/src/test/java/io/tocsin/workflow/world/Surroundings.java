package io.tocsin.workflow.world;

import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import io.tocsin.delivery.Channel;
import io.tocsin.delivery.MessageRendering;
import io.tocsin.delivery.Notice;
import io.tocsin.evidence.Probe;
import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Plan;
import io.tocsin.plan.ProbeDefinition;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.remediation.DeployedTag;
import io.tocsin.workflow.plan.ShippedPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What the server gives the product and what other modules bring, as a test needs it: a database,
 * the clock, and an outside of the test's own.
 */
class Surroundings implements Extension {

  /** What begins by itself when the server starts, or gets from it what is given here. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "io.tocsin.account.FirstStart",
          "io.tocsin.persistence.Migration",
          "io.tocsin.persistence.PersistenceUnit",
          "io.tocsin.workflow.deployment.Startup",
          "io.tocsin.workflow.engine.Engine",
          "io.tocsin.workflow.engine.EngineClock",
          "io.tocsin.workflow.engine.IncidentInLog");

  private final Plan shipped = ShippedPlan.asItIs().read();
  private final WorldClock clock = new WorldClock();
  private final Outside outside = new Outside(clock);
  private final DataSource dataSource;
  private final EntityManagerFactory entityManagers;

  Surroundings() throws SQLException, CoreEnvironmentBeanException {
    dataSource = DatabaseOfTests.fresh();
    entityManagers =
        Persistence.createEntityManagerFactory(
            "tocsin",
            Map.of(
                "jakarta.persistence.jtaDataSource",
                dataSource,
                "hibernate.transaction.jta.platform",
                "JBossTS"));
  }

  WorldClock clock() {
    return clock;
  }

  Outside outside() {
    return outside;
  }

  DataSource dataSource() {
    return dataSource;
  }

  void leaveOut(@Observes ProcessAnnotatedType<?> type) {
    if (OF_THE_SERVER.contains(type.getAnnotatedType().getJavaClass().getName())) {
      type.veto();
    }
  }

  void give(@Observes AfterBeanDiscovery beans) {
    beans
        .<DataSource>addBean()
        .types(DataSource.class)
        .scope(Dependent.class)
        .createWith(context -> dataSource);
    beans
        .<EntityManager>addBean()
        .types(EntityManager.class)
        .scope(TransactionScoped.class)
        .createWith(context -> entityManagers.createEntityManager())
        .destroyWith((entityManager, context) -> entityManager.close());
    beans.<Clock>addBean().types(Clock.class).scope(Dependent.class).createWith(c -> clock);
    channelKinds()
        .forEach(
            kind ->
                beans
                    .<Channel>addBean()
                    .types(Channel.class)
                    .id("channel " + kind)
                    .scope(Dependent.class)
                    .createWith(context -> new ProviderOfTests(kind, outside)));
    probeKinds()
        .forEach(
            kind ->
                beans
                    .<Probe>addBean()
                    .types(Probe.class)
                    .id("probe " + kind)
                    .scope(Dependent.class)
                    .createWith(context -> new ProbeOfTests(kind)));
    beans
        .<MessageRendering>addBean()
        .types(MessageRendering.class)
        .scope(ApplicationScoped.class)
        .createWith(context -> Surroundings::inAWord);
    beans
        .<CommandRunner>addBean()
        .types(CommandRunner.class)
        .scope(ApplicationScoped.class)
        .createWith(
            context ->
                (command, output) -> {
                  throw new AssertionError("nothing is run in this world: " + command);
                });
    beans
        .<DeployedTag>addBean()
        .types(DeployedTag.class)
        .scope(ApplicationScoped.class)
        .createWith(context -> (repository, there) -> Optional.empty());
  }

  private Set<String> channelKinds() {
    return shipped.channels().stream().map(ChannelDefinition::kind).collect(Collectors.toSet());
  }

  private Set<String> probeKinds() {
    return shipped.probes().stream().map(ProbeDefinition::kind).collect(Collectors.toSet());
  }

  private static MessageRendering.Rendered inAWord(
      Notice notice, Locale locale, Optional<String> acknowledgeUrl, boolean possibleRepeat) {
    String headline = notice.headline().in(locale);
    return new MessageRendering.Rendered(headline, headline, Optional.empty());
  }
}
