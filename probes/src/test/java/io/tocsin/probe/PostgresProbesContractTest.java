package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probes that read what a PostgreSQL server knows of itself, against bad servers. */
class PostgresProbesContractTest {

  interface PostgresContract extends TalkingProbeContract {
    @Override
    default Map<String, String> parameters(String host, int port) {
      return Map.of("url", "postgresql://app:app-pass@" + host + ":" + port + "/shop");
    }

    /** No to TLS, then an error message of 32 KB. */
    @Override
    default String head() {
      return "NE\u0000\u0000\u007f";
    }
  }

  @Nested
  class Sessions implements PostgresContract {
    @Override
    public Probe probe() {
      return new PostgresSessionsProbe(Probing.LOOKING);
    }
  }

  @Nested
  class Statements implements PostgresContract {
    @Override
    public Probe probe() {
      return new PostgresStatementsProbe(Probing.LOOKING);
    }
  }

  @Nested
  class Locks implements PostgresContract {
    @Override
    public Probe probe() {
      return new PostgresLocksProbe(Probing.LOOKING);
    }
  }

  @Nested
  class Rows implements PostgresContract {
    @Override
    public Probe probe() {
      return new PostgresRowsProbe(Probing.LOOKING);
    }

    @Override
    public Map<String, String> parameters(String host, int port) {
      return Probing.with(PostgresContract.super.parameters(host, port), "tables", "users>=1000");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "users; DROP TABLE users",
          "\"users\"",
          "a.b.c",
          "users>1",
          "users>=-1",
          "users>=x",
          "1users",
          ",",
          "pg_sleep(1)"
        })
    void takesOnlyNamesOfTables(String tables) {
      NotSeen result =
          ProbeContract.notSeen(look(Probing.with(parameters("127.0.0.1", 1), "tables", tables)));
      assertThat(result.reason()).isEqualTo(Reason.SETTING);
      assertThat(result.summary().en()).contains("parameter tables");
    }
  }
}
