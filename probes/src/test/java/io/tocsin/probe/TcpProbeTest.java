package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpProbeTest implements ProbeContract {

  @Override
  public Probe probe() {
    return new TcpProbe(Probing.LOOKING);
  }

  @Override
  public Map<String, String> parameters(String host, int port) {
    return Map.of("host", host, "port", Integer.toString(port));
  }

  @Test
  void isWellWhenThePortTakesConnections() throws IOException {
    try (FaultyServer server = new FaultyServer(FaultyServer.SILENT)) {
      ProbeResult result = look(parameters("127.0.0.1", server.port()));
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.measurements()).extracting(Measurement::unit).containsExactly("ms");
      assertThat(result.summary().en()).startsWith("127.0.0.1:" + server.port());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "65536", "-1", "99999999999"})
  void namesAWrongPort(String port) {
    ProbeResult result = look(Map.of("host", "127.0.0.1", "port", port));
    assertThat(result.summary().en())
        .contains("parameter port is wrong", "a whole number from 1 to 65535");
  }
}
