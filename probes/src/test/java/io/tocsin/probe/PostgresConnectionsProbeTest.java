package io.tocsin.probe;

import io.tocsin.evidence.Probe;
import java.util.Map;

class PostgresConnectionsProbeTest implements TalkingProbeContract {

  @Override
  public Probe probe() {
    return new PostgresConnectionsProbe(Probing.LOOKING);
  }

  @Override
  public Map<String, String> parameters(String host, int port) {
    return Map.of("url", "postgresql://app:app-pass@" + host + ":" + port + "/shop");
  }

  /** No to TLS, then an error message of 32 KB. */
  @Override
  public String head() {
    return "NE\u0000\u0000\u007f";
  }
}
