package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.SshServerForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway") // the server is there before all
class HostProcessesProbeTest {

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

  @Nested
  class Here extends Looks {}

  @Nested
  class OverSsh extends Looks {
    @Override
    Map<String, String> where() {
      return server.parameters();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/tmp/x,true,false",
    "/dev/shm/.x,true,false",
    "'/memfd:x (deleted)',true,true",
    "'/usr/bin/nginx (deleted)',false,true",
    "/usr/bin/tmp/x,false,false"
  })
  void tellsWhereAProgramComesFrom(String executable, boolean temporary, boolean deleted) {
    RunningProgram program =
        new RunningProgram(1, "root", 0, 0, Optional.of(executable), "x --flag");
    assertThat(program.startedFromTemporary()).isEqualTo(temporary);
    assertThat(program.deleted()).isEqualTo(deleted);
    assertThat(program.name()).isEqualTo("x[1]");
  }

  abstract static class Looks {

    @TempDir Path temporary;

    private final List<Process> started = new ArrayList<>();

    Map<String, String> where() {
      return Map.of();
    }

    @AfterEach
    void end() {
      started.forEach(Process::destroyForcibly);
    }

    @Test
    void showWhatUsesMost() {
      ProbeResult result = look(Map.of("show", "2"));
      assertThat(result.evidence()).contains("-- processor\n", "-- memory\n");
      assertThat(
              result.evidence().substring(result.evidence().indexOf("-- memory")).lines().toList())
          .hasSize(3);
      assertThat(result.measurements().get(0).value()).isGreaterThan(1);
    }

    @Test
    void failOnANameThatIsSuspicious() throws IOException {
      Process process = started("sleep", "87654");
      ProbeResult result = look(Map.of("suspicious", "^sleep 8765\\d$"));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).contains("sleep[" + process.pid() + "]");
      assertThat(result.summary().zhCn()).contains("可疑进程");
      assertThat(result.evidence()).startsWith("-- suspicious\n").contains("sleep 87654");
    }

    @Test
    void failOnAProgramInATemporaryDirectoryAlsoWhenItIsDeleted() throws IOException {
      Path program = Files.copy(Path.of("/bin/sleep"), temporary.resolve("worker"));
      Process process = started(program.toString(), "87655");
      ProbeResult result = look(Map.of());
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.evidence())
          .contains(program + " 87655")
          .contains("<- " + program.toRealPath() + "\n");
      Files.delete(program);
      assertThat(look(Map.of()).evidence()).contains("<- " + program + " (deleted)\n");
      assertThat(process.isAlive()).isTrue();
    }

    @Test
    void warnOfAProgramWhoseFileWasDeleted() throws IOException {
      // Not under the build's folder, which may itself be a temporary one.
      Path home = Path.of(System.getProperty("user.home"));
      Path elsewhere = Files.createTempDirectory(home, ".programs");
      Path program = Files.copy(Path.of("/bin/sleep"), elsewhere.resolve("updated"));
      started(program.toString(), "87656");
      Files.delete(program);
      Files.delete(elsewhere);
      ProbeResult result = look(Map.of());
      assertThat(result.verdict()).isIn(Verdict.WARN, Verdict.FAIL);
      assertThat(result.evidence()).contains("-- executable deleted\n", program + " 87656");
    }

    @Test
    void hideTheSecretsOfACommandLine() throws IOException {
      started("sh", "-c", "read x87657; : --password=hushhush");
      ProbeResult result = look(Map.of("suspicious", "read x87657"));
      assertThat(result.evidence()).contains("87657", "***").doesNotContain("hushhush");
    }

    @Test
    void nameAWrongParameter() {
      ProbeResult result = look(Map.of("suspicious", "("));
      assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.SETTING);
      assertThat(look(Map.of("show", "0")).summary().en()).contains("parameter show is wrong");
    }

    @Test
    void countAll() {
      assertThat(look(Map.of()).measurements())
          .extracting(Measurement::name)
          .containsExactly("processes", "processes.suspicious");
    }

    private Process started(String... arguments) throws IOException {
      Process process = new ProcessBuilder(arguments).start();
      started.add(process);
      return process;
    }

    private ProbeResult look(Map<String, String> more) {
      Map<String, String> parameters = new HashMap<>(where());
      parameters.putAll(more);
      return new HostProcessesProbe(Probing.LOOKING, Probing.CONSOLES)
          .look(Probing.request(parameters));
    }
  }
}
