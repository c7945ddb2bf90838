package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.SshServerForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // the server is there before all
class HostPortsProbeTest {

  @TempDir static Path folder;

  private static SshServerForTests server;

  @BeforeAll
  static void start() throws Exception {
    server = new SshServerForTests(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Nested
  class Here extends Looks {}

  @Nested
  class OverSsh extends Looks {
    @Override
    Map<String, String> where() {
      return server.parameters();
    }
  }

  abstract static class Looks {

    private static final String ME = "java[" + ProcessHandle.current().pid() + "]";

    Map<String, String> where() {
      return Map.of();
    }

    @Test
    void tellForEachPortWhetherItIsHeldAndByWhom() throws IOException {
      try (FaultyServer listening = new FaultyServer(FaultyServer.SILENT)) {
        int free = ProbeContract.closedPort();
        ProbeResult result = look(Map.of("ports", listening.port() + ", " + free));
        assertThat(result.verdict()).isEqualTo(Verdict.OK);
        assertThat(result.summary().en()).contains(listening.port() + " " + ME, free + " -");
        assertThat(result.evidence())
            .contains(listening.port() + "  " + ME + "\n", free + "  free\n");
        assertThat(result.measurements()).contains(new Measurement("ports.held", 1, "1"));
      }
    }

    @ParameterizedTest
    @CsvSource({
      "free,'',FAIL,is held by java[",
      "held,'',OK,Ports: ",
      "held,=^java,OK,Ports: ",
      "held,=^nginx,FAIL,'not by ^nginx'"
    })
    void judgeAHeldPort(String parameter, String owner, Verdict verdict, String said)
        throws IOException {
      try (FaultyServer listening = new FaultyServer(FaultyServer.SILENT)) {
        ProbeResult result = look(Map.of(parameter, listening.port() + owner));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.summary().en()).contains(said);
      }
    }

    @ParameterizedTest
    @CsvSource({"free,OK", "held,FAIL"})
    void judgeAFreePort(String parameter, Verdict verdict) throws IOException {
      ProbeResult result = look(Map.of(parameter, "" + ProbeContract.closedPort()));
      assertThat(result.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"ports,http", "ports,0", "free,70000", "free,80=nginx", "held,80=("})
    void nameAWrongParameter(String name, String value) {
      assertThat(look(Map.of(name, value)).summary().en())
          .contains("parameter " + name + " is wrong", "ports from 1 to 65535");
    }

    @Test
    void wantPorts() {
      assertThat(look(Map.of()).summary().en()).contains("parameter ports is missing");
    }

    private ProbeResult look(Map<String, String> more) {
      Map<String, String> parameters = new HashMap<>(where());
      parameters.putAll(more);
      return new HostPortsProbe(Probing.LOOKING, Probing.CONSOLES)
          .look(Probing.request(parameters));
    }
  }
}
