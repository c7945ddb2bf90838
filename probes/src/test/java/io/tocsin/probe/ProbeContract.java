package io.tocsin.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every probe over the network does about a target that is not there (spec, R). */
interface ProbeContract {

  Probe probe();

  /** Parameters that look at a target there, all that are required and no more. */
  Map<String, String> parameters(String host, int port);

  @Test
  default void tellsThatTheConnectionWasRefused() throws IOException {
    assertThat(notSeen(look(parameters("127.0.0.1", closedPort()))).reason())
        .isEqualTo(Reason.REFUSED);
  }

  @Test
  default void tellsThatTheNameIsUnknown() {
    NotSeen result = notSeen(look(parameters("nowhere.invalid", 80)));
    assertThat(result.reason()).isEqualTo(Reason.NAME_NOT_FOUND);
    assertThat(result.summary().en()).contains("nowhere.invalid");
    assertThat(result.summary().zhCn()).contains("找不到主机名");
  }

  @Test
  default void namesTheParameterThatIsMissing() {
    Map<String, String> complete = parameters("127.0.0.1", 1);
    for (String name : Set.copyOf(complete.keySet())) {
      if (optional().contains(name)) {
        continue;
      }
      Map<String, String> lacking = new HashMap<>(complete);
      lacking.remove(name);
      NotSeen result = notSeen(look(lacking));
      assertThat(result.reason()).isEqualTo(Reason.SETTING);
      assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(result.summary().en()).contains("the-probe", "parameter " + name + " is missing");
      assertThat(result.summary().zhCn()).contains("缺少参数 " + name);
    }
  }

  /** Of {@link #parameters}, those that have a default. */
  default Set<String> optional() {
    return Set.of();
  }

  default ProbeResult look(Map<String, String> parameters) {
    return probe().look(Probing.request(parameters));
  }

  static NotSeen notSeen(ProbeResult result) {
    assertThat(result).isInstanceOf(NotSeen.class);
    return (NotSeen) result;
  }

  static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
