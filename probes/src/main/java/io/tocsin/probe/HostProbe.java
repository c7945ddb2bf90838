package io.tocsin.probe;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processor, memory, fullest disk and load of this host, or over SSH of another Linux host (spec,
 * R5). Parameters, in percent: {@code cpuWarn} (80), {@code cpuFail}, {@code memoryWarn} (90),
 * {@code memoryFail}, {@code diskWarn} (90), {@code diskFail}; {@code loadWarn}, {@code loadFail}
 * in processes per processor (no bound); {@code mount}, to look at one file system only; {@code
 * ssh} and what belongs to it (see {@link Consoles}).
 */
@ApplicationScoped
class HostProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(HostProbe.class, "phrases");

  /** Between the two samples of the processor's counters. */
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final Looking looking;
  private final Consoles consoles;

  @Inject
  HostProbe(Looking looking, Consoles consoles) {
    this.looking = looking;
    this.consoles = consoles;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  HostProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "host";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::see);
  }

  private ProbeResult see(Parameters parameters, Attempt attempt) throws Exception {
    Bounds bounds = Bounds.of(parameters);
    Optional<String> mount = parameters.text("mount");
    HostState state =
        Consoles.host(parameters).isPresent()
            ? RemoteHost.state(consoles.open(parameters, attempt), INTERVAL, attempt)
            : LocalHost.state(INTERVAL, attempt);
    List<HostState.Disk> disks =
        state.disks().stream()
            .filter(disk -> mount.map(disk.mount()::equals).orElse(true))
            .toList();
    if (mount.isPresent() && disks.isEmpty()) {
      throw parameters.wrong("mount", PHRASES.say("parameter.mount"));
    }
    List<Reading> readings = new ArrayList<>();
    readings.add(Reading.percent("cpu", state.busy(), bounds.cpu(), ""));
    readings.add(memory(state, bounds.memory()));
    disks.stream()
        .max(Comparator.comparingDouble(HostState.Disk::percent))
        .ifPresent(
            full ->
                readings.add(Reading.percent("disk", full.percent(), bounds.disk(), full.mount())));
    double load = state.loadPerProcessor();
    readings.add(new Reading("load", load, "1", bounds.load().judge(load), ""));
    return judge(readings, disks);
  }

  private static Reading memory(HostState state, Thresholds bounds) {
    double used = 100.0 * (state.memory() - state.available()) / state.memory();
    String detail = Numbers.bytes(state.available()) + " / " + Numbers.bytes(state.memory());
    return Reading.percent("memory", used, bounds, detail);
  }

  private static ProbeResult judge(List<Reading> readings, List<HostState.Disk> disks) {
    Verdict verdict = Verdict.OK;
    List<LocalText> texts = new ArrayList<>();
    List<Measurement> measurements = new ArrayList<>();
    for (Reading reading : readings) {
      verdict = Thresholds.worse(verdict, reading.verdict());
      texts.add(reading.text());
      measurements.add(reading.measurement());
    }
    StringBuilder evidence = new StringBuilder();
    readings.forEach(reading -> evidence.append(reading.text().en()).append('\n'));
    disks.forEach(disk -> evidence.append(disk.line()).append('\n'));
    return new Seen(
        verdict,
        PHRASES.say("host." + verdict, Lists.joined(texts)),
        evidence.toString(),
        measurements);
  }

  private record Bounds(Thresholds cpu, Thresholds memory, Thresholds disk, Thresholds load) {
    static Bounds of(Parameters parameters) {
      Bounds given =
          new Bounds(
              parameters.thresholds("cpu"),
              parameters.thresholds("memory"),
              parameters.thresholds("disk"),
              parameters.thresholds("load"));
      return given.none()
          ? new Bounds(
              given.cpu.orWarnAt(80),
              given.memory.orWarnAt(90),
              given.disk.orWarnAt(90),
              given.load)
          : given;
    }

    private boolean none() {
      return Stream.of(cpu, memory, disk, load).allMatch(Thresholds::none);
    }
  }

  private record Reading(String name, double value, String unit, Verdict verdict, String detail) {
    static Reading percent(String name, double value, Thresholds bounds, String detail) {
      return new Reading(name, value, "%", bounds.judge(value), detail);
    }

    LocalText text() {
      String shown =
          unit.equals("%") ? Numbers.percent(value) : String.format(Locale.ROOT, "%.2f", value);
      return PHRASES.say("host." + name, shown, detail);
    }

    Measurement measurement() {
      return new Measurement(name, value, unit);
    }
  }
}
