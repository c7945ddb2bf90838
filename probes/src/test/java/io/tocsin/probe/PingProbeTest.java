package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With what iputils and busybox say, for few machines that build have ping and may use it. */
class PingProbeTest {

  private static final String IPUTILS =
      """
      PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.

      --- 192.0.2.1 ping statistics ---
      4 packets transmitted, %d received, %d%% packet loss, time 3004ms
      rtt min/avg/max/mdev = 0.029/12.500/25.071/0.015 ms
      """;

  private final List<Command> commands = new ArrayList<>();
  private CommandOutcome outcome = new CommandOutcome.Exited(0, Duration.ZERO);

  @Test
  void tellsLossAndTime() {
    ProbeResult result = look(IPUTILS.formatted(4, 0), Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.summary().en())
        .isEqualTo("192.0.2.1 answers 4 of 4 pings, on average in 13 ms");
    assertThat(result.measurements())
        .containsExactly(new Measurement("loss", 0, "%"), new Measurement("latency", 12.5, "ms"));
    assertThat(commands.get(0).arguments())
        .containsExactly("ping", "-n", "-q", "-c", "4", "-w", "8", "192.0.2.1");
  }

  @Test
  void understandsBusybox() {
    ProbeResult result =
        look(
            "4 packets transmitted, 3 packets received, 25% packet loss\n"
                + "round-trip min/avg/max = 0.1/0.2/0.3 ms\n",
            Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.measurements()).contains(new Measurement("latency", 0.2, "ms"));
  }

  @ParameterizedTest
  @CsvSource({",,WARN", "50,60,OK", "1,20,FAIL"})
  void judgesTheLoss(String warn, String fail, Verdict verdict) {
    Map<String, String> bounds = new HashMap<>();
    if (warn != null) {
      bounds.put("lossWarn", warn);
      bounds.put("lossFail", fail);
    }
    assertThat(look(IPUTILS.formatted(3, 25), bounds).verdict()).isEqualTo(verdict);
  }

  @Test
  void judgesTheTime() {
    assertThat(look(IPUTILS.formatted(4, 0), Map.of("failLatency", "PT0.01S")).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void failsWhenNothingIsAnswered() {
    outcome = new CommandOutcome.Exited(1, Duration.ZERO);
    ProbeResult result =
        look("4 packets transmitted, 0 received, 100% packet loss, time 3060ms\n", Map.of());
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.summary().en()).isEqualTo("192.0.2.1 answers none of 4 pings");
  }

  @Test
  void tellsThatTheNameIsUnknown() {
    outcome = new CommandOutcome.Exited(2, Duration.ZERO);
    ProbeResult result = look("ping: nowhere.invalid: Name or service not known\n", Map.of());
    assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.NAME_NOT_FOUND);
  }

  @Test
  void tellsThatItMayNot() {
    outcome = new CommandOutcome.Exited(2, Duration.ZERO);
    ProbeResult result = look("ping: socket: Operation not permitted\n", Map.of());
    assertThat(ProbeContract.notSeen(result).summary().en()).contains("Operation not permitted");
  }

  @Test
  void saysThatThereIsNoPing() {
    outcome = new CommandOutcome.NotStarted(LocalText.verbatim("No such file"));
    ProbeResult result = look("", Map.of());
    assertThat(ProbeContract.notSeen(result).summary().en()).contains("ping is not installed");
  }

  @Test
  void tellsThatItTookTooLong() {
    outcome = new CommandOutcome.TimedOut(Duration.ofSeconds(1));
    assertThat(ProbeContract.notSeen(look("", Map.of())).reason()).isEqualTo(Reason.TIMED_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-f", "a b", "a;b", "--help"})
  void takesOnlyAHost(String host) {
    assertThat(look("", Map.of("host", host)).summary().en()).contains("parameter host is wrong");
    assertThat(commands).isEmpty();
  }

  private ProbeResult look(String output, Map<String, String> more) {
    Map<String, String> parameters = new HashMap<>(Map.of("host", "192.0.2.1"));
    parameters.putAll(more);
    Consoles consoles =
        new Consoles(
            (command, out) -> {
              commands.add(command);
              out.append(output);
              return outcome;
            },
            Probing.SSH);
    return new PingProbe(Probing.LOOKING, consoles).look(Probing.request(parameters));
  }
}
