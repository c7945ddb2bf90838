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
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a name resolves, as programs of this host see it, its hosts file included (spec, R1).
 * Parameters: {@code host}; {@code expect}, addresses with commas between that must all be among
 * what is found; {@code warnLatency}, {@code failLatency}. The Java runtime remembers an answer for
 * up to 30 s.
 */
@ApplicationScoped
class DnsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(DnsProbe.class, "phrases");

  private final Looking looking;

  @Inject
  DnsProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  DnsProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "dns";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, DnsProbe::resolve);
  }

  private static ProbeResult resolve(Parameters parameters, Attempt attempt) throws Exception {
    String host = parameters.required("host");
    List<String> expected = parameters.list("expect");
    Thresholds bounds = parameters.latency();
    Stopwatch watch = new Stopwatch();
    List<String> found =
        Arrays.stream(InetAddress.getAllByName(host))
            .map(InetAddress::getHostAddress)
            .sorted()
            .toList();
    Measurement latency = watch.latency();
    attempt.left();
    List<String> missing = expected.stream().filter(one -> !found.contains(one)).toList();
    String addresses = Lists.brief(found);
    return new Seen(
        missing.isEmpty() ? bounds.judge(latency.value()) : Verdict.FAIL,
        missing.isEmpty()
            ? PHRASES.say("dns.resolves", host, addresses, Numbers.milliseconds(latency))
            : PHRASES.say("dns.other", host, addresses, Lists.brief(missing)),
        String.join("\n", found),
        List.of(latency, new Measurement("addresses", found.size(), "1")));
  }
}
