package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine over the socket that it usually listens on. */
class DockerSocketTest {

  @TempDir Path folder;

  private final Probe probe = new ComposeLogsProbe(Probing.LOOKING, Probing.DOCKER);

  @Test
  void isReadOverItsUnixSocket() throws Exception {
    try (ServerSocketChannel engine = listening()) {
      Thread answering = new Thread(() -> answer(engine));
      answering.start();
      ProbeResult result = look(Duration.ofSeconds(10));
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result.summary().en()).isEqualTo("shop/app has no container");
      answering.join(5_000);
    }
  }

  @Test
  void comesBackInTimeFromAnEngineThatHangs() throws Exception {
    try (ServerSocketChannel engine = listening()) {
      Stopwatch watch = new Stopwatch();
      ProbeResult result = look(Duration.ofMillis(500));
      assertThat(ProbeContract.notSeen(result).reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(watch.elapsed()).isLessThan(Duration.ofSeconds(10));
      assertThat(engine.isOpen()).isTrue();
    }
  }

  @Test
  void isRefusedWhenNoEngineIsThere() {
    assertThat(ProbeContract.notSeen(look(Duration.ofSeconds(5))).reason())
        .isEqualTo(Reason.REFUSED);
  }

  private ProbeResult look(Duration timeout) {
    return probe.look(
        Probing.request(
            Map.of("dockerHost", "unix://" + socket(), "project", "shop", "service", "app"),
            timeout));
  }

  private Path socket() {
    return folder.resolve("docker.sock");
  }

  private ServerSocketChannel listening() throws IOException {
    ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    engine.bind(UnixDomainSocketAddress.of(socket()));
    return engine;
  }

  private static void answer(ServerSocketChannel engine) {
    try (SocketChannel client = engine.accept()) {
      client.read(ByteBuffer.allocate(4096));
      String answer =
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]";
      client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
