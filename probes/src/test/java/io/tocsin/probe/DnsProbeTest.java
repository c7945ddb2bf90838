package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsProbeTest {

  @Test
  void findsTheAddressesOfAName() {
    ProbeResult result = look(Map.of("host", "localhost"));
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.evidence()).contains("127.0.0.1");
    assertThat(result.measurements())
        .extracting(Measurement::name)
        .containsExactly("latency", "addresses");
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1,OK", "'127.0.0.1, 192.0.2.1',FAIL", "192.0.2.1,FAIL"})
  void wantsWhatIsExpected(String expected, Verdict verdict) {
    ProbeResult result = look(Map.of("host", "localhost", "expect", expected));
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.summary().en().contains("without 192.0.2.1"))
        .isEqualTo(verdict == Verdict.FAIL);
  }

  @Test
  void tellsThatTheNameIsUnknown() {
    NotSeen result = ProbeContract.notSeen(look(Map.of("host", "nowhere.invalid")));
    assertThat(result.reason()).isEqualTo(Reason.NAME_NOT_FOUND);
    assertThat(result.summary().en()).contains("nowhere.invalid");
  }

  @Test
  void wantsAName() {
    assertThat(look(Map.of()).summary().en()).contains("parameter host is missing");
  }

  private static ProbeResult look(Map<String, String> parameters) {
    return new DnsProbe(Probing.LOOKING).look(Probing.request(parameters));
  }
}
