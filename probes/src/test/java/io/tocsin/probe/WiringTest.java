package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import io.tocsin.plan.Settings;
import io.tocsin.remediation.CommandRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Found and joined by CDI, through its proxies, as in the server. */
class WiringTest {

  static class Clocks {
    @Produces
    Clock clock() {
      return Probing.CLOCK;
    }
  }

  @Test
  void everyKindOfProbeIsFoundAndLooks() {
    try (SeContainer container = container()) {
      assertThat(container.select(Probe.class).stream().map(Probe::kind))
          .containsExactlyInAnyOrder(
              "http",
              "tcp",
              "postgres-ready",
              "postgres-connections",
              "redis-ping",
              "postgres-sessions",
              "postgres-statements",
              "postgres-locks",
              "postgres-rows",
              "backup-age",
              "redis-memory",
              "redis-clients",
              "git-tags",
              "git-deployed",
              "compose-services",
              "compose-logs",
              "compose-stats",
              "host",
              "journal",
              "prometheus-targets",
              "prometheus-alerts",
              "command",
              "compose-images",
              "compose-environment",
              "compose-config",
              "host-processes",
              "host-ports",
              "load",
              "prometheus-query",
              "grafana-health",
              "metrics",
              "sensitive-data",
              "dns",
              "ping",
              "tls");
      for (Probe probe : container.select(Probe.class)) {
        ProbeResult result =
            probe.look(Probing.request(Map.of("mount", "/no/such/mount", "ssh", "no address")));
        assertThat(result.verdict()).as(probe.kind()).isEqualTo(Verdict.UNKNOWN);
      }
      assertThat(container.select(CommandRunner.class).isResolvable()).isTrue();
    }
  }

  @Test
  void aProbeReachesAServerThroughItsProxies() throws Exception {
    try (SeContainer container = container();
        FaultyServer server =
            new FaultyServer(FaultyServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
      Probe http =
          container.select(Probe.class).stream()
              .filter(probe -> probe.kind().equals("http"))
              .findFirst()
              .orElseThrow();
      ProbeResult result =
          http.look(Probing.request(Map.of("url", "http://127.0.0.1:" + server.port() + "/")));
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
    }
  }

  private static SeContainer container() {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addPackages(HttpProbe.class)
        .addPackages(io.tocsin.target.Attempts.class)
        .addPackages(Runners.type())
        .addBeanClasses(Clocks.class, NoSettings.class)
        .initialize();
  }

  /** Nothing is set. */
  @ApplicationScoped
  static class NoSettings implements Settings {
    @Override
    public Optional<String> get(String name) {
      return Optional.empty();
    }
  }

  /** Their classes are hidden, as they should be. */
  private static final class Runners {
    static Class<?> type() {
      try {
        return Class.forName("io.tocsin.action.LocalCommandRunner");
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
