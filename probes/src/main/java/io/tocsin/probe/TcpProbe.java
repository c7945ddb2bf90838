package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Whether a port takes connections (spec, R1). Parameters: {@code host}, {@code port}, both
 * required. Says nothing of the program behind it.
 */
@ApplicationScoped
class TcpProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(TcpProbe.class, "phrases");

  private final Looking looking;

  @Inject
  TcpProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  TcpProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "tcp";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, TcpProbe::connect);
  }

  private static ProbeResult connect(Parameters parameters, Attempt attempt) throws Exception {
    String host = parameters.required("host");
    int port = parameters.requiredNumber("port", 1, 65_535);
    Stopwatch watch = new Stopwatch();
    String address = attempt.connect(host, port).getRemoteSocketAddress().toString();
    Measurement latency = watch.latency();
    return new Seen(
        Verdict.OK,
        PHRASES.say("tcp.open", host + ":" + port, Numbers.milliseconds(latency)),
        address,
        List.of(latency));
  }
}
