package io.tocsin.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.plan.SshAccess;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandOutcome.Exited;
import io.tocsin.remediation.CommandOutcome.Lost;
import io.tocsin.remediation.CommandOutcome.NotStarted;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.target.Attempts;
import io.tocsin.target.SshServerForTests;
import io.tocsin.target.SshTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // the server is there before each
class SshCommandRunnerTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Attempts ATTEMPTS = new Attempts();
  private static final SshTarget TARGET = new SshTarget();

  @TempDir Path folder;

  private final CommandRunner runner =
      new TargetCommandRunner(new LocalCommandRunner(), new SshCommandRunner(ATTEMPTS, TARGET));
  private final StringBuffer output = new StringBuffer();
  private SshServerForTests server;
  private SshAccess access;

  @BeforeEach
  void start() throws Exception {
    server = new SshServerForTests(folder);
    access = server.access();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void givesBothOutputsLineByLineAndTheExitCodeWithSecretsHidden() {
    CommandOutcome outcome =
        run(
            command(
                Map.of("API_TOKEN", "s3cr3t-value"),
                LONG,
                "sh",
                "-c",
                "echo one; echo two >&2; echo $API_TOKEN; exit 7"));
    assertThat(((Exited) outcome).code()).isEqualTo(7);
    assertThat(output.toString().lines()).containsExactlyInAnyOrder("one", "two", "***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b; $HOME `id` $(touch pwned) '\"* \\ ! # & | < >",
        "it's",
        "行\n二",
        "--force",
        ""
      })
  void takesArgumentsAsTheyAre(String argument) {
    assertThat(run("printf", "%s|\n", argument)).isInstanceOf(Exited.class);
    assertThat(output).hasToString(argument + "|\n");
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  @Test
  void givesTheFileThatIsItsInputToACommandThatAnswersMeanwhile() throws Exception {
    Path dump = folder.resolve("dump.sql");
    Files.writeString(dump, "select 1;\n".repeat(1_000_000));

    assertThat(run(reading(dump, "sh", "-c", "tee copy | wc -c"))).isInstanceOf(Exited.class);

    assertThat(output.toString().strip()).isEqualTo("10000000");
    assertThat(folder.resolve("copy")).hasSameBinaryContentAs(dump);
  }

  @Test
  void doesNotStartWithoutTheFileThatIsItsInput() {
    assertNotStarted(run(reading(folder.resolve("gone.sql"), "touch", "ran")), "gone.sql", "文件不存在");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void refusesAHostThatIsNotKnown() throws Exception {
    server.know();
    assertNotStarted(run("touch", "ran"), "is not in the known_hosts file", "不受信任");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void refusesAHostWhoseKeyHasChanged() throws Exception {
    server.know(SshServerForTests.generated("ssh-ed25519"));
    assertNotStarted(run("touch", "ran"), "has changed", "不受信任");
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void tellsThatItsKeyIsNotTaken() throws Exception {
    Path other = server.write(SshServerForTests.generated("ssh-ed25519"), "other", "");
    access =
        new SshAccess(access.address(), other.toString(), access.knownHosts(), Optional.empty());
    assertNotStarted(run("true"), "the key of ops@127.0.0.1", "拒绝登录");
  }

  @Test
  void tellsThatNobodyListens() throws Exception {
    server.close();
    assertNotStarted(run("true"), "connection refused", "连接被拒绝");
  }

  @Test
  void tellsThatTheNameIsNotFound() {
    access =
        new SshAccess(
            "ssh://ops@no-such-host.invalid", access.key(), access.knownHosts(), Optional.empty());
    assertNotStarted(run("true"), "no-such-host.invalid", "找不到主机名");
  }

  @Test
  void asksACommandToEndAtItsTimeLimit() {
    Command command =
        command(
            Map.of(),
            Duration.ofSeconds(3),
            "sh",
            "-c",
            "trap 'echo bye > bye; exit' TERM; echo $$; while :; do sleep 0.1; done");
    assertThat(run(command)).isEqualTo(new CommandOutcome.TimedOut(Duration.ofSeconds(3)));
    assertThat(folder.resolve("bye")).exists();
    assertGone();
  }

  @Test
  void asksACommandToEndWhenItIsCancelled() throws Exception {
    assertThat(cancelled("trap 'echo bye > bye; exit' TERM; echo $$; while :; do sleep 0.1; done"))
        .isEqualTo(new CommandOutcome.Cancelled());
    assertThat(folder.resolve("bye")).exists();
    assertGone();
  }

  @Test
  void killsACommandThatHearsNoSignal() throws Exception {
    assertThat(cancelled("trap '' TERM; echo $$; while :; do sleep 0.1; done"))
        .isEqualTo(new CommandOutcome.Cancelled());
    assertGone();
  }

  @Test
  void saysThatItDoesNotKnowTheEndOfACommandOnAHostThatPassesNoSignalsOn() throws Exception {
    server.turnDeaf();
    CommandOutcome outcome = cancelled("echo $$; exec sleep 600");
    assertThat(((Lost) outcome).why().en()).contains("did not say that it did");
  }

  @Test
  void saysThatItDoesNotKnowHowFarACommandCameWhoseConnectionIsCutAndRunsItOnce() throws Exception {
    Command command =
        command(Map.of(), LONG, "sh", "-c", "echo ran >> runs; echo started; exec sleep 600");
    CommandOutcome outcome =
        runner.run(
            command,
            text -> {
              output.append(text);
              server.cut();
            });
    assertThat(((Lost) outcome).why().en()).contains("broke off");
    assertThat(Files.readString(folder.resolve("runs"))).isEqualTo("ran\n");
    assertThat(output).hasToString("started\n");
  }

  @Test
  void keepsTheBeginningAndTheEndOfTwentyMegabytes() {
    CommandOutcome outcome =
        run("sh", "-c", "echo begin; yes 'a line of output' | head -c 20000000; echo end");
    assertThat(outcome).isInstanceOf(Exited.class);
    assertThat(output.length()).isLessThan(OutputLines.FIRST + OutputLines.LAST + 100);
    assertThat(output.toString()).startsWith("begin\n").endsWith("end\n").contains("[… ");
  }

  @Test
  void runsHereWhatIsForThisHost() {
    Command here = new Command(List.of("echo", "here"), folder.toString(), Map.of(), LONG);
    access = new SshAccess("none", "/none", "/none", Optional.empty());
    assertThat(run(here)).isInstanceOf(Exited.class);
    assertThat(output).hasToString("here\n");
  }

  private CommandOutcome cancelled(String script) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread running =
        new Thread(
            () -> {
              outcome.complete(
                  runner.run(
                      command(Map.of(), LONG, "sh", "-c", script),
                      text -> {
                        output.append(text);
                        started.countDown();
                      }));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    running.start();
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    running.interrupt();
    assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
    return outcome.get();
  }

  private void assertGone() {
    long pid = Long.parseLong(output.toString().lines().findFirst().orElseThrow());
    long start = System.nanoTime();
    while (lives(pid) && Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(lives(pid)).isFalse();
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static void assertNotStarted(CommandOutcome outcome, String english, String chinese) {
    assertThat(outcome).isInstanceOf(NotStarted.class);
    assertThat(((NotStarted) outcome).why().en()).contains(english);
    assertThat(((NotStarted) outcome).why().zhCn()).contains(chinese);
  }

  private CommandOutcome run(String... arguments) {
    return run(command(Map.of(), LONG, arguments));
  }

  private CommandOutcome run(Command command) {
    return runner.run(command, output::append);
  }

  private Command command(Map<String, String> environment, Duration limit, String... arguments) {
    return new Command(
        List.of(arguments),
        Optional.of(access),
        Optional.empty(),
        folder.toAbsolutePath().toString(),
        environment,
        limit);
  }

  private Command reading(Path file, String... arguments) {
    return new Command(
        List.of(arguments),
        Optional.of(access),
        Optional.of(file.toString()),
        folder.toAbsolutePath().toString(),
        Map.of(),
        LONG);
  }
}
