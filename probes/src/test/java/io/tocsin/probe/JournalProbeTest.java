package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalProbeTest {

  private static final CommandOutcome WELL = new CommandOutcome.Exited(0, Duration.ZERO);

  private final List<Command> commands = new ArrayList<>();

  @Test
  void showsTheLastLinesAndCountsErrors() {
    ProbeResult result = look("docker.service", WELL, "a started\nb level=error msg=oops\n");
    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.measurements()).contains(new Measurement("errors", 1, "1"));
    assertThat(result.evidence()).isEqualTo("a started\nb level=error msg=oops");
    assertThat(commands.get(0).arguments())
        .containsExactly(
            "journalctl",
            "--unit=docker.service",
            "--lines=50",
            "--no-pager",
            "--output=short-iso");
  }

  @Test
  void saysClearlyThatThereIsNoJournal() {
    NotSeen result =
        ProbeContract.notSeen(
            look("docker.service", new CommandOutcome.NotStarted("No such file"), ""));
    assertThat(result.reason()).isEqualTo(Reason.SETTING);
    assertThat(result.summary().en()).contains("journalctl is not installed");
    assertThat(result.summary().zhCn()).contains("未安装 journalctl");
  }

  @Test
  void saysThatTheHostKeepsNoJournal() {
    NotSeen result =
        ProbeContract.notSeen(
            look("docker.service", WELL, "No journal files were found.\n-- No entries --\n"));
    assertThat(result.summary().en()).contains("no journal files");
  }

  @Test
  void countsNoLineOfJournalctlItself() {
    ProbeResult result = look("docker.service", WELL, "-- No entries --\n");
    assertThat(result.verdict()).isEqualTo(Verdict.OK);
    assertThat(result.measurements()).contains(new Measurement("lines", 0, "1"));
  }

  @Test
  void saysThatTheJournalCouldNotBeRead() {
    CommandOutcome refused = new CommandOutcome.Exited(1, Duration.ZERO);
    NotSeen result = ProbeContract.notSeen(look("docker.service", refused, "no permission"));
    assertThat(result.summary().en()).contains("exit code 1");
    assertThat(result.evidence()).isEqualTo("no permission");
  }

  @Test
  void tellsThatItTookTooLong() {
    CommandOutcome late = new CommandOutcome.TimedOut(Duration.ofSeconds(1));
    assertThat(ProbeContract.notSeen(look("docker.service", late, "")).reason())
        .isEqualTo(Reason.TIMED_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--vacuum-size=1", "a b", "a;b", ""})
  void takesOnlyTheNameOfAUnit(String unit) {
    NotSeen result = ProbeContract.notSeen(look(unit, WELL, ""));
    assertThat(result.reason()).isEqualTo(Reason.SETTING);
    assertThat(result.summary().en()).contains("parameter unit");
    assertThat(commands).isEmpty();
  }

  private ProbeResult look(String unit, CommandOutcome outcome, String output) {
    JournalProbe probe =
        new JournalProbe(
            Probing.LOOKING,
            new Consoles(
                (command, out) -> {
                  commands.add(command);
                  out.append(output);
                  return outcome;
                },
                Probing.SSH));
    return probe.look(Probing.request(Map.of("unit", unit)));
  }
}
