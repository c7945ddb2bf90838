package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Redis knows of its memory and its clients. */
class RedisInfoProbesTest {

  interface InfoContract extends TalkingProbeContract {
    @Override
    default Map<String, String> parameters(String host, int port) {
      return Map.of("url", "redis://" + host + ":" + port + "/0");
    }

    @Override
    default String head() {
      return "$60000\r\n# Memory\r\n";
    }

    @Test
    default void tellsARefusedSignIn() throws IOException {
      try (Redis redis = new Redis("requirepass right-pass")) {
        NotSeen result = ProbeContract.notSeen(look(redis.url("")));
        assertThat(result.reason()).isEqualTo(Reason.AUTHENTICATION);
        assertThat(result.summary().en()).contains("NOAUTH");
        assertThat(look(redis.url(":right-pass@")).verdict()).isEqualTo(Verdict.OK);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "-LOADING Redis is loading the dataset in memory,Redis refuses INFO: LOADING",
      "-ERR max number of clients reached,Redis refuses INFO: ERR max number of clients",
      "-OOM command not allowed when used memory > 'maxmemory'.,Redis is at its memory limit",
    })
    default void tellsAnErrorOfTheServer(String answer, String summary) throws IOException {
      try (FaultyServer server = new FaultyServer(FaultyServer.saying(answer + "\r\n"))) {
        ProbeResult result = look(parameters("127.0.0.1", server.port()));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.summary().en()).startsWith(summary);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "$7\\r\\n# Other\\r\\n",
      "$65537\\r\\n",
      "$999999999\\r\\n",
      "$-1\\r\\n",
      "*2\\r\\n"
    })
    default void doesNotUnderstandAnswersWithoutWhatItAsked(String answer) throws IOException {
      String said = answer.replace("\\r\\n", "\r\n");
      try (FaultyServer server = new FaultyServer(FaultyServer.saying(said))) {
        NotSeen result = ProbeContract.notSeen(look(parameters("127.0.0.1", server.port())));
        assertThat(result.reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
      }
    }
  }

  @Nested
  class Memory implements InfoContract {
    @Override
    public Probe probe() {
      return new RedisMemoryProbe(Probing.LOOKING);
    }

    @Test
    void isWellFarFromTheLimit() throws IOException {
      try (Redis redis = new Redis("maxmemory 1gb")) {
        ProbeResult result = look(redis.url(""));
        assertThat(result.verdict()).isEqualTo(Verdict.OK);
        assertThat(result.summary().en()).contains(" of 1.0 GiB used (0.", "noeviction");
        assertThat(result.evidence()).contains("used_memory:");
        assertThat(result.measurements())
            .contains(new Measurement("memory.max", 1L << 30, "bytes"))
            .extracting(Measurement::name)
            .containsExactly("memory", "memory.max", "memory.used");
      }
    }

    @ParameterizedTest
    @CsvSource({"0,99,WARN", "0,0,FAIL", "98,99,OK"})
    void judgesThePercentage(String warn, String fail, Verdict verdict) throws IOException {
      try (Redis redis = new Redis("maxmemory 1gb")) {
        Map<String, String> bounds =
            Probing.with(Probing.with(redis.url(""), "memoryWarn", warn), "memoryFail", fail);
        assertThat(look(bounds).verdict()).isEqualTo(verdict);
      }
    }

    @Test
    void judgesNothingWithoutALimit() throws IOException {
      try (Redis redis = new Redis()) {
        ProbeResult result = look(Probing.with(redis.url(""), "memoryFail", "0"));
        assertThat(result.verdict()).isEqualTo(Verdict.OK);
        assertThat(result.summary().en()).endsWith(" used, no limit");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "noeviction,FAIL,'At the memory limit, writes are refused: '",
      "volatile-lru,FAIL,Near the memory limit: ",
      "allkeys-lru,OK,''",
    })
    void knowsWhereAFullMemoryRefusesWrites(String policy, Verdict verdict, String summary)
        throws IOException {
      try (Redis redis = new Redis("maxmemory 1", "maxmemory-policy " + policy)) {
        ProbeResult result = look(redis.url(""));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.summary().en()).startsWith(summary).endsWith(policy);
      }
    }

    @Test
    void triesAWriteWhenAsked() throws IOException {
      try (Redis redis = new Redis("maxmemory 1", "maxmemory-policy volatile-lru")) {
        ProbeResult result = look(Probing.with(redis.url(""), "write", "true"));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.summary().en())
            .startsWith("Redis is at its memory limit and refuses SET");
        assertThat(result.summary().zhCn()).startsWith("Redis 已达内存上限");
      }
    }
  }

  @Nested
  class Clients implements InfoContract {
    @Override
    public Probe probe() {
      return new RedisClientsProbe(Probing.LOOKING);
    }

    @ParameterizedTest
    @CsvSource({"'','',OK", "50,99,WARN", "10,50,FAIL"})
    void judgesThePercentage(String warn, String fail, Verdict verdict) throws IOException {
      try (Redis redis = new Redis("maxclients 4");
          Socket other = new Socket("127.0.0.1", redis.port())) {
        Map<String, String> bounds =
            Probing.with(Probing.with(redis.url(""), "clientsWarn", warn), "clientsFail", fail);
        ProbeResult result = look(bounds);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.summary().en()).contains("2 of 4", "connected (50.0 %), 0 blocked");
        assertThat(result.measurements())
            .extracting(Measurement::name)
            .containsExactly("clients", "clients.max", "clients.used", "clients.blocked");
        assertThat(other.isConnected()).isTrue();
      }
    }

    @Test
    void countsTheBlocked() throws IOException {
      try (Redis redis = new Redis();
          Socket reader = new Socket("127.0.0.1", redis.port())) {
        reader
            .getOutputStream()
            .write("SET a b\r\nBLPOP queue 60\r\n".getBytes(StandardCharsets.US_ASCII));
        // The answer to the first command says that the second was read with it.
        reader.getInputStream().read();
        ProbeResult result = look(Probing.with(redis.url(""), "blockedFail", "1"));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.measurements()).contains(new Measurement("clients.blocked", 1, "1"));
      }
    }
  }
}
