package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisPingProbeTest implements TalkingProbeContract {

  @Override
  public Probe probe() {
    return new RedisPingProbe(Probing.LOOKING);
  }

  @Override
  public Map<String, String> parameters(String host, int port) {
    return Map.of("url", "redis://" + host + ":" + port + "/0");
  }

  @Override
  public String head() {
    return "+PO";
  }

  @Test
  void isWellWhenAServerAnswersAndTakesAWrite() throws IOException {
    try (Redis redis = new Redis()) {
      ProbeResult result = look(Probing.with(redis.url(""), "write", "true"));
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.summary().en()).startsWith("Redis answers PING and takes a write");
      assertThat(result.evidence()).contains("PING +PONG", "SET +OK");
      assertThat(result.measurements()).extracting(Measurement::name).containsExactly("latency");
    }
  }

  @Test
  void answersPingAtItsMemoryLimitButRefusesTheWrite() throws IOException {
    try (Redis redis = new Redis("maxmemory 1")) {
      assertThat(look(redis.url("")).verdict()).isEqualTo(Verdict.OK);
      ProbeResult result = look(Probing.with(redis.url(""), "write", "true"));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).startsWith("Redis is at its memory limit and refuses SET");
      assertThat(result.summary().zhCn()).startsWith("Redis 已达内存上限");
    }
  }

  @ParameterizedTest
  @CsvSource({"'',NOAUTH", ":wrong-pass@,WRONGPASS"})
  void tellsARefusedSignIn(String user, String word) throws IOException {
    try (Redis redis = new Redis("requirepass right-pass")) {
      NotSeen result = ProbeContract.notSeen(look(redis.url(user)));
      assertThat(result.reason()).isEqualTo(Reason.AUTHENTICATION);
      assertThat(result.summary().en()).contains(word).doesNotContain("wrong-pass");
    }
  }

  @Test
  void signsInWithTheAddresssPasswordAndChoosesItsDatabase() throws IOException {
    try (Redis redis = new Redis("requirepass right-pass")) {
      ProbeResult result = look(Map.of("url", redis.address(":right-pass@") + "/3"));
      assertThat(result.evidence()).isEqualTo("AUTH +OK\nSELECT +OK\nPING +PONG\n");
    }
  }

  @Test
  void tellsThatAServerWithoutTlsDoesNotSpeakIt() throws IOException {
    try (FaultyServer server = new FaultyServer(FaultyServer.saying("-ERR unknown command\r\n"))) {
      NotSeen result =
          ProbeContract.notSeen(look(Map.of("url", "rediss://127.0.0.1:" + server.port())));
      assertThat(result.reason()).isEqualTo(Reason.TLS);
    }
  }

  @Test
  void tellsAnyOtherErrorOfTheServer() throws IOException {
    try (FaultyServer server =
        new FaultyServer(FaultyServer.saying("-LOADING Redis is loading the dataset\r\n"))) {
      ProbeResult result = look(parameters("127.0.0.1", server.port()));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en())
          .isEqualTo("Redis refuses PING: LOADING Redis is loading the dataset");
    }
  }
}
