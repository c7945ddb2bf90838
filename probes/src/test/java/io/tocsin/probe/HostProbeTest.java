package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostProbeTest {

  private final HostProbe probe = new HostProbe(Probing.LOOKING, Probing.CONSOLES);

  @Test
  void measuresThisHost() {
    ProbeResult result = look(Map.of("cpuFail", "101"));
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.measurements())
        .extracting(Measurement::name)
        .containsExactly("cpu", "memory", "disk", "load");
    assertThat(result.measurements())
        .filteredOn(measured -> measured.unit().equals("%"))
        .allSatisfy(measured -> assertThat(measured.value()).isBetween(0.0, 100.0));
    assertThat(result.summary().zhCn()).contains("内存", "磁盘 /");
  }

  @ParameterizedTest
  @CsvSource({"Fail,FAIL", "Warn,WARN"})
  void judgesEachReadingByItsBound(String bound, Verdict verdict) {
    for (String reading : new String[] {"cpu", "memory", "disk", "load"}) {
      assertThat(look(Map.of(reading + bound, "0")).verdict()).as(reading).isEqualTo(verdict);
    }
  }

  @Test
  void looksAtOneFileSystemOnly() {
    assertThat(look(Map.of("mount", "/")).evidence().lines().filter(line -> line.startsWith("/")))
        .hasSize(1)
        .allMatch(line -> line.startsWith("/  "));
    ProbeResult missing = look(Map.of("mount", "/no/such/mount"));
    assertThat(ProbeContract.notSeen(missing).reason()).isEqualTo(Reason.SETTING);
    assertThat(missing.summary().en()).contains("parameter mount is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighty", "-1", "NaN", "Infinity"})
  void namesAWrongBound(String bound) {
    assertThat(look(Map.of("cpuWarn", bound)).summary().en())
        .contains("parameter cpuWarn is wrong", "a number of at least 0");
  }

  @Test
  void comesBackAtItsDeadlineBetweenTwoSamples() {
    ProbeResult result = probe.look(Probing.request(Map.of(), Duration.ofMillis(10)));
    assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.TIMED_OUT);
  }

  private ProbeResult look(Map<String, String> parameters) {
    return probe.look(Probing.request(parameters));
  }
}
