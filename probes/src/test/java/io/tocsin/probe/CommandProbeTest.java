package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.SshServerForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // the server is there before all
class CommandProbeTest {

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
  class Here extends Judging {
    @Test
    void saysThatTheProgramIsNotThere() {
      NotSeen result = ProbeContract.notSeen(look("[\"no-such-program\"]"));
      assertThat(result.reason()).isEqualTo(Reason.OTHER);
      assertThat(result.summary().en()).contains("no-such-program", "No such file");
    }
  }

  @Nested
  class OverSsh extends Judging implements TalkingProbeContract {
    @Override
    Map<String, String> where() {
      return server.parameters();
    }

    @Override
    public Probe probe() {
      return PROBE;
    }

    @Override
    public Map<String, String> parameters(String host, int port) {
      Map<String, String> parameters = new HashMap<>(server.parameters());
      parameters.put("ssh", "ssh://ops@" + host + ":" + port);
      parameters.put("command", "[\"true\"]");
      return parameters;
    }

    @Override
    public Set<String> optional() {
      return Set.of("ssh");
    }

    @Override
    public String head() {
      return "SSH-2.0-";
    }

    @Test
    void saysThatTheProgramIsNotThere() {
      NotSeen result = ProbeContract.notSeen(look("[\"no-such-program\"]"));
      assertThat(result.reason()).isEqualTo(Reason.OTHER);
      assertThat(result.summary().en()).contains("no-such-program", "No such file");
    }

    @Test
    void doesNotRunWhereTheHostIsUnknown() throws Exception {
      Path nobody = Files.createFile(folder.resolve("nobody-known"));
      NotSeen result =
          ProbeContract.notSeen(look("[\"true\"]", Map.of("sshKnownHosts", nobody.toString())));
      assertThat(result.reason()).isEqualTo(Reason.AUTHENTICATION);
      assertThat(result.summary().en()).contains("is not in the known_hosts file");
    }

    @Test
    void namesTheProbeWhenAFileIsMissing() {
      NotSeen result = ProbeContract.notSeen(look("[\"true\"]", Map.of("sshKey", "/no/such/key")));
      assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(result.summary().en())
          .startsWith("Probe the-probe cannot look: the key file /no/such/key");
    }

    @Test
    void namesAWrongAddress() {
      assertThat(look("[\"true\"]", Map.of("ssh", "ssh://ops:secret@host")).summary().en())
          .contains("parameter ssh is wrong", "ssh://user@host:port")
          .doesNotContain("secret");
    }
  }

  abstract static class Judging {

    static final CommandProbe PROBE = new CommandProbe(Probing.LOOKING, Probing.CONSOLES);

    Map<String, String> where() {
      return Map.of();
    }

    @Test
    void showsWhatACommandSays() {
      ProbeResult result = look("[\"printf\", \"%s\\\\n\", \"a b; $HOME `id`\"]");
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.evidence()).isEqualTo("a b; $HOME `id`\n");
      assertThat(result.summary().en()).startsWith("printf '%s\\n' ").contains(": exit code 0 in ");
      assertThat(result.measurements())
          .extracting(Measurement::name)
          .containsExactly("latency", "exit");
    }

    @ParameterizedTest
    @CsvSource({"3,3,OK", "3,0,FAIL", "0,3,FAIL"})
    void judgesTheExitCode(int code, String expected, Verdict verdict) {
      ProbeResult result =
          look("[\"sh\", \"-c\", \"exit " + code + "\"]", Map.of("expectExit", expected));
      assertThat(result.verdict()).isEqualTo(verdict);
      assertThat(result.measurements()).contains(new Measurement("exit", code, "1"));
    }

    @ParameterizedTest
    @CsvSource({
      "expect,^two$,OK,exit code 0",
      "expect,three,FAIL,does not say “three”",
      "refuse,three,OK,exit code 0",
      "refuse,t[wx]o,FAIL,says “t[wx]o”"
    })
    void searchesTheOutput(String parameter, String regex, Verdict verdict, String said) {
      ProbeResult result = look("[\"printf\", \"one\\\\ntwo\\\\n\"]", Map.of(parameter, regex));
      assertThat(result.verdict()).isEqualTo(verdict);
      assertThat(result.summary().en()).contains(said);
    }

    @Test
    void givesItOnlyItsOwnVariablesAndHidesTheirSecrets() {
      ProbeResult result =
          look(
              "[\"env\"]",
              Map.of("environment.API_TOKEN", "s3cr3t-value", "environment.MINE", "yes"));
      assertThat(result.evidence()).contains("MINE=yes", "API_TOKEN=***");
      assertThat(result.evidence().lines().map(line -> line.replaceFirst("=.*", "")))
          .isSubsetOf("MINE", "API_TOKEN", "PATH", "HOME", "PWD", "_", "OLDPWD", "SHLVL");
    }

    @Test
    void runsInTheDirectory() {
      assertThat(look("[\"pwd\"]", Map.of("directory", "/tmp")).evidence()).isEqualTo("/tmp\n");
    }

    @Test
    void searchesAHostileTextInLinearTime() {
      ProbeResult result =
          look(
              "[\"sh\", \"-c\", \"head -c 50000 /dev/zero | tr '\\\\0' a\"]",
              Map.of("expect", "(a+)+b"));
      assertThat(result.summary().en()).contains("does not say");
    }

    @Test
    void keepsABoundedPartOfAHugeOutput() {
      ProbeResult result =
          look(
              "[\"sh\", \"-c\", \"yes 0123456789012345678901234567890123456789 | head -c 4000000\"]");
      assertThat(result.verdict()).isEqualTo(Verdict.OK);
      assertThat(result.evidence().length()).isLessThanOrEqualTo(ProbeResult.MAX_EVIDENCE);
    }

    @Test
    void endsACommandThatDoesNotEnd() {
      Map<String, String> parameters = new HashMap<>(where());
      parameters.put("command", "[\"sleep\", \"600\"]");
      Stopwatch watch = new Stopwatch();
      ProbeResult result = PROBE.look(Probing.request(parameters, Duration.ofSeconds(2)));
      assertThat(watch.elapsed()).isLessThan(Duration.ofSeconds(10));
      assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void warnsOfASlowOne() {
      assertThat(look("[\"true\"]", Map.of("warnLatency", "PT0.0001S")).verdict())
          .isEqualTo(Verdict.WARN);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"uptime", "[]", "[\"\"]", "[1]", "[null]", "[\"a\\u0000\"]", "[\"a\"] x", "{}"})
    void takesOnlyAnArgumentVector(String command) {
      NotSeen result = ProbeContract.notSeen(look(command));
      assertThat(result.reason()).isEqualTo(Reason.SETTING);
      assertThat(result.summary().en()).contains("parameter command is wrong", "a JSON array");
    }

    @ParameterizedTest
    @CsvSource({"expect,(", "refuse,a**(", "expectExit,-1", "directory,tmp", "environment.A-B,x"})
    void namesAWrongParameter(String name, String value) {
      assertThat(look("[\"true\"]", Map.of(name, value)).summary().en())
          .contains("parameter " + name + " is wrong");
    }

    ProbeResult look(String command) {
      return look(command, Map.of());
    }

    ProbeResult look(String command, Map<String, String> more) {
      Map<String, String> parameters = new HashMap<>(where());
      parameters.put("command", command);
      parameters.putAll(more);
      return PROBE.look(Probing.request(parameters));
    }
  }
}
