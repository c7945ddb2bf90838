package io.tocsin.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tocsin.evidence.ProbeRequest.Purpose;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.remediation.Command;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
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

class SshTargetTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final Attempts attempts = new Attempts();
  private final SshTarget ssh = new SshTarget();
  private final StringBuffer output = new StringBuffer();
  private SshServerForTests server;

  @BeforeEach
  void start() throws Exception {
    server = new SshServerForTests(folder, "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa");
  }

  @AfterEach
  void stop() throws Exception {
    ssh.stop();
    attempts.stop();
    server.close();
  }

  @Test
  void givesBothOutputsAndTheExitCode() throws Exception {
    assertThat(run("sh", "-c", "echo one; echo two >&2; exit 7")).isEqualTo(7);
    assertThat(output.toString().lines()).containsExactlyInAnyOrder("one", "two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b; $HOME `id` $(id) '\"* \\ ! # ~ & | < > \t {a,b}",
        "it's",
        "''",
        "",
        "行\n二",
        "-n",
        "--"
      })
  void takesArgumentsAsTheyAre(String argument) throws Exception {
    assertThat(run("printf", "[%s]", argument)).isZero();
    assertThat(output).hasToString("[" + argument + "]");
  }

  @Test
  void runsInItsDirectoryWithItsOwnVariablesOnlyAndWithoutInput() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("it's a $HOME"));
    Command command =
        new Command(
            List.of("sh", "-c", "pwd; cat; env"), odd.toString(), Map.of("MINE", "a 'b'"), LONG);
    assertThat(run(command, server.host(), LONG)).isZero();
    assertThat(output.toString().lines().findFirst()).contains(odd.toRealPath().toString());
    assertThat(output.toString()).contains("\nMINE=a 'b'\n");
    assertThat(output.toString().lines().skip(1).map(line -> line.replaceFirst("=.*", "")))
        .isSubsetOf("MINE", "PATH", "HOME", "PWD", "_", "OLDPWD", "SHLVL");
  }

  @Test
  void saysWith127ThatThereIsNoSuchProgram() throws Exception {
    assertThat(run("no-such-program")).isEqualTo(127);
    assertThat(output).contains("no-such-program");
  }

  @Test
  void runsSeveralCommandsOnOneConnection() throws Exception {
    int sum =
        attempts.within(
            Purpose.RESPONDING,
            LONG,
            attempt -> {
              SshConnection connection = ssh.connect(server.host(), attempt);
              return connection.run(command("sh", "-c", "exit 3"), this::take)
                  + connection.run(command("sh", "-c", "exit 4"), this::take);
            });
    assertThat(sum).isEqualTo(7);
  }

  @Test
  void refusesAHostThatIsNotKnown() throws Exception {
    server.know();
    assertRefused("is not in the known_hosts file", "SHA256:");
  }

  @Test
  void refusesAHostWhoseKeyHasChanged() throws Exception {
    server.know(SshServerForTests.generated("ssh-ed25519"));
    assertRefused("has changed", "SHA256:");
  }

  @Test
  void refusesARevokedKey() throws Exception {
    String known = Files.readString(server.knownHosts());
    Files.writeString(
        server.knownHosts(), known + server.line("@revoked ", server.hostKeys().get(0)));
    assertRefused("is revoked");
  }

  @Test
  void doesNotLearnAHost() throws Exception {
    server.know();
    String before = Files.readString(server.knownHosts());
    assertThat(catchThrowable(() -> run("true"))).isNotNull();
    assertThat(Files.readString(server.knownHosts())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void asksAServerWithSeveralKeysForTheOneThatIsKnown(int key) throws Exception {
    server.know(server.hostKeys().get(key));
    assertThat(run("true")).isZero();
  }

  @Test
  void tellsThatItsKeyIsNotTaken() throws Exception {
    Path other = server.write(SshServerForTests.generated("ssh-ed25519"), "other", "");
    SshHost host = SshHost.of(server.address(), other, Optional.empty(), server.knownHosts());
    Throwable thrown = catchThrowable(() -> run(command("true"), host, LONG));
    assertThat(Reasons.of(thrown)).as(thrown.toString()).isEqualTo(Reason.AUTHENTICATION);
    assertThat(thrown).hasMessageContaining("ops@127.0.0.1");
  }

  @Test
  void readsAKeyWithAPassphrase() throws Exception {
    Path locked = server.write(server.userKey(), "locked", "correct horse");
    assertThat(run(command("true"), with(locked, Optional.of("correct horse")), LONG)).isZero();
    for (Optional<String> wrong : List.of(Optional.of("battery"), Optional.<String>empty())) {
      Throwable thrown = catchThrowable(() -> run(command("true"), with(locked, wrong), LONG));
      assertThat(Reasons.of(thrown)).as(thrown.toString()).isEqualTo(Reason.SETTING);
      assertThat(thrown).hasMessageContaining("passphrase is wrong");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-file", "known_hosts"})
  void saysWhatIsWrongWithItsFiles(String name) {
    Throwable thrown =
        catchThrowable(
            () -> run(command("true"), with(folder.resolve(name), Optional.empty()), LONG));
    assertThat(Reasons.of(thrown)).as(thrown.toString()).isEqualTo(Reason.SETTING);
    assertThat(thrown).hasMessageContaining(name);
  }

  @Test
  void endsACommandAtTheDeadline() throws Exception {
    assertThatThrownBy(
            () ->
                run(
                    command("sh", "-c", "echo $$; exec sleep 600"),
                    server.host(),
                    Duration.ofSeconds(3)))
        .isInstanceOf(SocketTimeoutException.class);
    assertGone(Long.parseLong(output.toString().strip()));
  }

  @Test
  void endsACommandWhenItsThreadIsInterrupted() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread running =
        new Thread(
            () ->
                thrown.complete(
                    catchThrowable(
                        () ->
                            attempts.within(
                                Purpose.RESPONDING,
                                LONG,
                                attempt ->
                                    ssh.connect(server.host(), attempt)
                                        .run(
                                            command("sh", "-c", "echo $$; exec sleep 601"),
                                            bytes -> {
                                              take(bytes);
                                              started.countDown();
                                            })))));
    running.start();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    running.interrupt();
    assertThat(thrown.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertGone(Long.parseLong(output.toString().strip()));
  }

  @Test
  void readsAnAddressAndNoPassword() {
    SshHost host = SshHost.of("ssh://ops@[::1]", folder, Optional.empty(), folder);
    assertThat(host.name()).isEqualTo("::1");
    assertThat(host.port()).isEqualTo(22);
    for (String wrong : List.of("ssh://host", "ssh://a:b@host", "http://a@host", "host", "")) {
      assertThatThrownBy(() -> SshHost.of(wrong, folder, Optional.empty(), folder))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ssh://user@host:port");
    }
  }

  private void assertRefused(String... words) {
    Throwable thrown = catchThrowable(() -> run("true"));
    assertThat(Reasons.of(thrown)).as(String.valueOf(thrown)).isEqualTo(Reason.AUTHENTICATION);
    assertThat(thrown).hasMessageContainingAll(words);
    assertThat(output).isEmpty();
  }

  private static void assertGone(long pid) {
    long start = System.nanoTime();
    while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
        && Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)).isFalse();
  }

  private SshHost with(Path key, Optional<String> passphrase) {
    return SshHost.of(server.address(), key, passphrase, server.knownHosts());
  }

  private int run(String... arguments) throws Exception {
    return run(command(arguments), server.host(), LONG);
  }

  private int run(Command command, SshHost host, Duration limit) throws Exception {
    return attempts.within(
        Purpose.RESPONDING, limit, attempt -> ssh.connect(host, attempt).run(command, this::take));
  }

  private void take(byte[] bytes) {
    output.append(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Command command(String... arguments) {
    return new Command(List.of(arguments), "/", Map.of(), LONG);
  }
}
