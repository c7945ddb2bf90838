package io.tocsin.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandOutcome.Exited;
import io.tocsin.remediation.CommandOutcome.NotStarted;
import io.tocsin.remediation.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCommandRunnerTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final CommandRunner runner = new LocalCommandRunner();
  private final StringBuffer output = new StringBuffer();

  @Test
  void givesBothOutputsInTheirOrderAndTheExitCode() {
    CommandOutcome outcome = shell("echo one; echo two >&2; printf three; exit 7");
    assertThat(((Exited) outcome).code()).isEqualTo(7);
    assertThat(output).hasToString("one\ntwo\nthree\n");
  }

  @Test
  void showsAChildOnlyItsOwnVariablesAndPathAndHome() {
    run(Map.of("MINE", "yes"), LONG, "env");
    assertThat(output.toString().lines().map(line -> line.replaceFirst("=.*", "")))
        .contains("MINE", "PATH")
        .isSubsetOf("MINE", "PATH", "HOME");
  }

  @Test
  void runsInItsDirectoryWithoutAnyInput() {
    shell("pwd; cat; echo end");
    assertThat(output).hasToString(folder.toAbsolutePath() + "\nend\n");
  }

  @Test
  void readsTheFileThatIsItsInput() throws Exception {
    Path dump = Files.writeString(folder.resolve("dump.sql"), "select 1;\n");

    CommandOutcome outcome = runner.run(reading(dump, "cat"), output::append);

    assertThat(((Exited) outcome).code()).isZero();
    assertThat(output).hasToString("select 1;\n");
  }

  @Test
  void doesNotStartWithoutTheFileThatIsItsInput() {
    CommandOutcome outcome = runner.run(reading(folder.resolve("gone.sql"), "cat"), output::append);

    assertThat(outcome).isInstanceOf(NotStarted.class);
  }

  private Command reading(Path file, String... arguments) {
    return new Command(
        List.of(arguments),
        Optional.empty(),
        Optional.of(file.toString()),
        folder.toAbsolutePath().toString(),
        Map.of(),
        LONG);
  }

  @Test
  void takesArgumentsAsTheyAre() {
    run(Map.of(), LONG, "printf", "%s\n", "a b; $HOME `id` '\"*");
    assertThat(output).hasToString("a b; $HOME `id` '\"*\n");
  }

  @Test
  void streamsLinesWhileTheCommandRuns() throws Exception {
    Path marker = folder.resolve("seen");
    CommandRunner.Output creatingMarker =
        text -> {
          output.append(text);
          if (text.equals("first\n")) {
            assertThat(marker.toFile().mkdir()).isTrue();
          }
        };
    // Ends only when its first line has been seen.
    CommandOutcome outcome =
        runner.run(
            command(
                Map.of(), LONG, "sh", "-c", "echo first; until [ -d seen ]; do :; done; echo b"),
            creatingMarker);
    assertThat(outcome).isInstanceOf(Exited.class);
    assertThat(output).hasToString("first\nb\n");
  }

  @Test
  void hidesSecretsInWhatItPrints() {
    run(
        Map.of("API_TOKEN", "s3cr3t-value", "DB", "postgresql://app:dbpass@db/x", "NAME", "plain"),
        LONG,
        "sh",
        "-c",
        "echo $API_TOKEN $DB dbpass $NAME; echo https://u:other@host/; printf 'PASSWORD=cut'");
    assertThat(output)
        .hasToString(
            "*** postgresql://app:***@db/x *** plain\nhttps://u:***@host/\nPASSWORD=***\n");
  }

  @Test
  void leavesOutWhatSteersATerminalAlsoWithinASecret() {
    run(
        Map.of("API_TOKEN", "s3cr3t-value"),
        LONG,
        "printf",
        "\\033[1;32m✔\\033[0m Container\\tapp\\033[K\\n\\033]0;title\\007s3cr3t-\\033[31mvalue\\n\\033[?25l\\n");
    assertThat(output).hasToString("✔ Container\tapp\n***\n");
  }

  @Test
  void endsTheWholeTreeAtTheTimeLimit() {
    CommandOutcome outcome =
        run(
            Map.of(),
            Duration.ofSeconds(2),
            "sh",
            "-c",
            "sleep 600 & echo $!; echo $$; trap '' TERM; sleep 601 & echo $!; wait; wait; sleep 602");
    assertThat(outcome).isEqualTo(new CommandOutcome.TimedOut(Duration.ofSeconds(2)));
    assertThat(output.toString().lines().toList()).hasSize(3);
    assertThat(output.toString().lines()).noneMatch(LocalCommandRunnerTest::lives);
  }

  @Test
  void endsAProgramThatRestartsItsChildrenAndHearsNoSignal() {
    run(
        Map.of(),
        Duration.ofSeconds(2),
        "sh",
        "-c",
        "trap '' TERM; while :; do sleep 604 & echo $!; wait; done");
    assertThat(output.toString().lines().toList()).isNotEmpty();
    assertThat(output.toString().lines()).noneMatch(LocalCommandRunnerTest::lives);
  }

  @Test
  void endsTheWholeTreeWhenItsThreadIsInterrupted() throws Exception {
    CountDownLatch started = new CountDownLatch(2);
    CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread running =
        new Thread(
            () -> {
              outcome.complete(
                  runner.run(
                      command(Map.of(), LONG, "sh", "-c", "sleep 603 & echo $!; echo $$; wait"),
                      text -> {
                        output.append(text);
                        started.countDown();
                      }));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    running.start();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    running.interrupt();
    assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(new CommandOutcome.Cancelled());
    assertThat(flag.get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(output.toString().lines()).noneMatch(LocalCommandRunnerTest::lives);
  }

  @Test
  void doesNotWaitForAGrandchildThatKeepsTheOutputOpen() {
    long start = System.nanoTime();
    CommandOutcome outcome = shell("setsid sleep 20 & echo done");
    assertThat(outcome).isInstanceOf(Exited.class);
    assertThat(output).hasToString("done\n");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void keepsTheBeginningAndTheEndOfALongOutput() {
    shell("echo begin; seq 1 200000; echo end");
    assertThat(output.length()).isLessThan(OutputLines.FIRST + OutputLines.LAST + 100);
    assertThat(output.toString())
        .startsWith("begin\n1\n2\n")
        .endsWith("\n199999\n200000\nend\n")
        .containsPattern("\n\\[… \\d+ …]\n");
  }

  @Test
  void cutsALineWithoutAnEnd() {
    shell("head -c 3000000 /dev/zero | tr '\\0' x; echo; echo end");
    assertThat(output.toString().lines().findFirst().orElseThrow())
        .hasSize(OutputLines.LONGEST_LINE + 1)
        .endsWith("x…");
    assertThat(output.toString()).endsWith("\nend\n");
  }

  @Test
  void saysWhyItDidNotStart() {
    CommandOutcome outcome = run(Map.of(), LONG, "no-such-program");
    assertThat(((CommandOutcome.NotStarted) outcome).why().en()).contains("no-such-program");
    Command nowhere = new Command(List.of("pwd"), "/no/such/folder", Map.of(), LONG);
    assertThat(runner.run(nowhere, output::append)).isInstanceOf(CommandOutcome.NotStarted.class);
  }

  private CommandOutcome shell(String script) {
    return run(Map.of(), LONG, "sh", "-c", script);
  }

  private CommandOutcome run(Map<String, String> environment, Duration limit, String... arguments) {
    return runner.run(command(environment, limit, arguments), output::append);
  }

  private Command command(Map<String, String> environment, Duration limit, String... arguments) {
    return new Command(List.of(arguments), folder.toAbsolutePath().toString(), environment, limit);
  }

  private static boolean lives(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
  }
}
