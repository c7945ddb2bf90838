package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.SshServerForTests;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host probes over SSH, here of this host, so that both ways must tell the same. */
@SuppressWarnings("NullAway") // the server is there before all
class RemoteHostTest {

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

  @Test
  void tellsMemoryAndDiskAsTheHostItselfDoes() {
    Probe probe = new HostProbe(Probing.LOOKING, Probing.CONSOLES);
    ProbeResult here = probe.look(Probing.request(Map.of("mount", "/", "cpuWarn", "101")));
    ProbeResult there = probe.look(request(Map.of("mount", "/", "cpuWarn", "101")));
    assertThat(there.verdict()).as(there.summary().en()).isEqualTo(Verdict.OK);
    for (String reading : new String[] {"memory", "disk"}) {
      assertThat(value(there, reading)).isCloseTo(value(here, reading), Offset.offset(10.0));
    }
    assertThat(value(there, "cpu")).isBetween(0.0, 100.0);
    assertThat(value(there, "load")).isGreaterThanOrEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "memory", "disk", "load"})
  void judgesEachReading(String reading) {
    Probe probe = new HostProbe(Probing.LOOKING, Probing.CONSOLES);
    assertThat(probe.look(request(Map.of(reading + "Fail", "0"))).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void namesAMountThatIsNotThere() {
    Probe probe = new HostProbe(Probing.LOOKING, Probing.CONSOLES);
    ProbeResult result = probe.look(request(Map.of("mount", "/no/such")));
    assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.SETTING);
  }

  @Test
  void readsTheJournalThere() {
    ProbeResult result =
        new JournalProbe(Probing.LOOKING, Probing.CONSOLES)
            .look(request(Map.of("unit", "no-such.service")));
    // A host in a container keeps none; either way it was asked and answered.
    assertThat(result.summary().en()).contains("no-such.service");
  }

  @Test
  void isNotTakenForAHostThatItIsNot() {
    Map<String, String> parameters = new HashMap<>(server.parameters());
    parameters.put("sshKnownHosts", "/dev/null");
    ProbeResult result =
        new HostProbe(Probing.LOOKING, Probing.CONSOLES).look(Probing.request(parameters));
    assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.AUTHENTICATION);
  }

  private static double value(ProbeResult result, String name) {
    return result.measurements().stream()
        .filter(measured -> measured.name().equals(name))
        .mapToDouble(Measurement::value)
        .findFirst()
        .orElseThrow();
  }

  private static io.tocsin.evidence.ProbeRequest request(Map<String, String> more) {
    Map<String, String> parameters = new HashMap<>(server.parameters());
    parameters.putAll(more);
    return Probing.request(parameters);
  }
}
