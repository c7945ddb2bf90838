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
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.software.os.OSFileStore;

/**
 * Processor, memory, fullest disk and load of this host (spec, R5). Parameters, in percent: {@code
 * cpuWarn} (80), {@code cpuFail}, {@code memoryWarn} (90), {@code memoryFail}, {@code diskWarn}
 * (90), {@code diskFail}; {@code loadWarn}, {@code loadFail} in processes per processor (no bound);
 * {@code mount}, to look at one file system only.
 */
@ApplicationScoped
class HostProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(HostProbe.class, "phrases");

  /** Between the two samples of the processor's counters. */
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final Looking looking;

  @Inject
  HostProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  HostProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "host";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, HostProbe::see);
  }

  private static ProbeResult see(Parameters parameters, Attempt attempt) throws Exception {
    Bounds bounds = Bounds.of(parameters);
    Optional<String> mount = parameters.text("mount");
    SystemInfo system = new SystemInfo();
    List<Disk> disks = disks(system, mount);
    if (mount.isPresent() && disks.isEmpty()) {
      throw parameters.wrong("mount", PHRASES.say("parameter.mount"));
    }
    CentralProcessor processor = system.getHardware().getProcessor();
    List<Reading> readings = new ArrayList<>();
    readings.add(Reading.percent("cpu", busy(processor, attempt), bounds.cpu(), ""));
    readings.add(memory(system.getHardware().getMemory(), bounds.memory()));
    disks.stream()
        .max(Comparator.comparingDouble(Disk::percent))
        .ifPresent(
            full ->
                readings.add(Reading.percent("disk", full.percent(), bounds.disk(), full.mount())));
    double perProcessor =
        processor.getSystemLoadAverage(1)[0] / processor.getLogicalProcessorCount();
    readings.add(new Reading("load", perProcessor, "1", bounds.load().judge(perProcessor), ""));
    return judge(readings, disks);
  }

  private static double busy(CentralProcessor processor, Attempt attempt)
      throws InterruptedException, SocketTimeoutException {
    long[] before = processor.getSystemCpuLoadTicks();
    attempt.pause(INTERVAL);
    return 100 * processor.getSystemCpuLoadBetweenTicks(before);
  }

  private static Reading memory(GlobalMemory memory, Thresholds bounds) {
    double used = 100.0 * (memory.getTotal() - memory.getAvailable()) / memory.getTotal();
    String detail = Numbers.bytes(memory.getAvailable()) + " / " + Numbers.bytes(memory.getTotal());
    return Reading.percent("memory", used, bounds, detail);
  }

  /** Local file systems only: a dead network mount would hang. */
  private static List<Disk> disks(SystemInfo system, Optional<String> mount) {
    return system.getOperatingSystem().getFileSystem().getFileStores(true).stream()
        .filter(store -> store.getTotalSpace() > 0)
        .filter(store -> !store.getType().matches("squashfs|iso9660|overlay"))
        .filter(store -> mount.map(store.getMount()::equals).orElse(true))
        .map(Disk::of)
        .toList();
  }

  private static ProbeResult judge(List<Reading> readings, List<Disk> disks) {
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

  private record Disk(String mount, double percent, long free, long total) {
    static Disk of(OSFileStore store) {
      long total = store.getTotalSpace();
      return new Disk(
          store.getMount(),
          100.0 * (total - store.getUsableSpace()) / total,
          store.getUsableSpace(),
          total);
    }

    String line() {
      return mount
          + "  "
          + Numbers.percent(percent)
          + "  "
          + Numbers.bytes(free)
          + " / "
          + Numbers.bytes(total);
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
