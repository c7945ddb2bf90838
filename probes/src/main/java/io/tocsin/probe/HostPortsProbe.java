package io.tocsin.probe;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who listens on the TCP ports of this host, or over SSH of another Linux host (spec, R5, PR5).
 * Parameters: {@code ports}, with commas between, each told as free or held and by whom; {@code
 * held}, those of them that must be held, and by whom if that is told: {@code 5432,80=nginx}, the
 * name as a regular expression; {@code free}, those that must not be held; {@code ssh} and what
 * belongs to it (see {@link Consoles}). An owner that our user may not see agrees with every name,
 * and is told.
 */
@ApplicationScoped
class HostPortsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(HostPortsProbe.class, "phrases");
  private static final int LAST_PORT = 65_535;

  private final Looking looking;
  private final Consoles consoles;

  @Inject
  HostPortsProbe(Looking looking, Consoles consoles) {
    this.looking = looking;
    this.consoles = consoles;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  HostPortsProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "host-ports";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::ports);
  }

  private ProbeResult ports(Parameters parameters, Attempt attempt) throws Exception {
    SortedMap<Integer, Wanted> asked = asked(parameters);
    List<ListeningPorts.Listening> listening = listening(parameters, attempt);
    List<LocalText> troubles = new ArrayList<>();
    StringBuilder evidence = new StringBuilder();
    List<String> states = new ArrayList<>();
    int held = 0;
    for (var entry : asked.entrySet()) {
      int port = entry.getKey();
      Optional<ListeningPorts.Listening> there = at(port, listening);
      String holder = there.map(HostPortsProbe::holder).orElse("-");
      held += there.isPresent() ? 1 : 0;
      evidence.append("%5d  %s%n".formatted(port, there.isPresent() ? holder : "free"));
      states.add(port + " " + holder);
      entry.getValue().trouble(Integer.toString(port), there, holder).ifPresent(troubles::add);
    }
    return new Seen(
        troubles.isEmpty() ? Verdict.OK : Verdict.FAIL,
        troubles.isEmpty()
            ? PHRASES.say("host.ports", Lists.brief(states))
            : PHRASES.say("host.ports.trouble", Lists.joined(troubles)),
        evidence.toString(),
        List.of(
            new Measurement("ports.held", held, "1"),
            new Measurement("ports.wrong", troubles.size(), "1")));
  }

  private List<ListeningPorts.Listening> listening(Parameters parameters, Attempt attempt)
      throws IOException, InterruptedException {
    return Consoles.host(parameters).isPresent()
        ? ListeningPorts.there(consoles.open(parameters, attempt), attempt)
        : ListeningPorts.here(attempt);
  }

  private static SortedMap<Integer, Wanted> asked(Parameters parameters) {
    SortedMap<Integer, Wanted> asked = new TreeMap<>();
    read(parameters, "ports", Use.ANY, asked);
    read(parameters, "held", Use.HELD, asked);
    read(parameters, "free", Use.FREE, asked);
    if (asked.isEmpty()) {
      parameters.required("ports");
    }
    return asked;
  }

  private static void read(
      Parameters parameters, String name, Use use, SortedMap<Integer, Wanted> asked) {
    try {
      for (String word : parameters.list(name)) {
        String[] parts = word.split("=", 2);
        int port = Integer.parseInt(parts[0].strip());
        if (port < 1 || port > LAST_PORT || (parts.length > 1 && use != Use.HELD)) {
          throw new IllegalArgumentException("no port");
        }
        Optional<Pattern> owner =
            parts.length > 1 ? Optional.of(Pattern.compile(parts[1])) : Optional.empty();
        asked.put(port, new Wanted(use, owner));
      }
    } catch (IllegalArgumentException | PatternSyntaxException e) {
      throw parameters.wrong(name, PHRASES.say("parameter.ports"));
    }
  }

  /** Of several on one port, for example of IPv4 and IPv6, one whose owner is seen. */
  private static Optional<ListeningPorts.Listening> at(
      int port, List<ListeningPorts.Listening> listening) {
    List<ListeningPorts.Listening> all =
        listening.stream().filter(one -> one.port() == port).toList();
    return all.stream()
        .filter(one -> one.owner().isPresent())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private static String holder(ListeningPorts.Listening there) {
    return there.owner().orElse("?");
  }

  private enum Use {
    ANY,
    HELD,
    FREE
  }

  private record Wanted(Use use, Optional<Pattern> owner) {

    Optional<LocalText> trouble(
        String port, Optional<ListeningPorts.Listening> there, String holder) {
      if (use == Use.HELD && there.isEmpty()) {
        return Optional.of(PHRASES.say("host.port.free", port));
      }
      if (use == Use.FREE && there.isPresent()) {
        return Optional.of(PHRASES.say("host.port.held", port, holder));
      }
      return there
          .flatMap(ListeningPorts.Listening::owner)
          .filter(name -> owner.filter(wanted -> !wanted.matcher(name).find()).isPresent())
          .map(name -> PHRASES.say("host.port.other", port, name, "" + owner.orElseThrow()));
    }
  }
}
