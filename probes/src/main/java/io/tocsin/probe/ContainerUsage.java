package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.evidence.Measurement;
import java.util.List;

/**
 * What a container uses, computed as {@code docker stats} does.
 *
 * @param cpu percent; 100 is one processor
 * @param memory bytes without the page cache that the kernel would give back
 * @param limit bytes; the host's memory where the container has no limit
 */
record ContainerUsage(String name, double cpu, double memory, double limit) {

  /** Counters of one moment, in nanoseconds and bytes. */
  record Sample(double cpu, double system, int processors, double memory, double limit) {

    static Sample of(JsonNode stats) {
      JsonNode cpu = stats.path("cpu_stats");
      JsonNode memory = stats.path("memory_stats");
      // Version 1 of cgroups names it total_inactive_file, version 2 inactive_file.
      JsonNode counters = memory.path("stats");
      double cache =
          counters.path("total_inactive_file").asDouble(counters.path("inactive_file").asDouble());
      return new Sample(
          cpu.path("cpu_usage").path("total_usage").asDouble(),
          cpu.path("system_cpu_usage").asDouble(),
          Math.max(1, cpu.path("online_cpus").asInt()),
          Math.max(0, memory.path("usage").asDouble() - cache),
          memory.path("limit").asDouble());
    }
  }

  static ContainerUsage between(String name, Sample before, Sample after) {
    double system = after.system() - before.system();
    double cpu = system <= 0 ? 0 : 100 * (after.cpu() - before.cpu()) / system * after.processors();
    return new ContainerUsage(name, Math.max(0, cpu), after.memory(), after.limit());
  }

  double memoryPercent() {
    return limit <= 0 ? 0 : 100 * memory / limit;
  }

  List<Measurement> measurements() {
    return List.of(
        new Measurement("cpu." + name, cpu, "%"),
        new Measurement("memory." + name, memory, "bytes"));
  }

  String line() {
    return "%s  CPU %s  RAM %s / %s (%s)"
        .formatted(
            name,
            Numbers.percent(cpu),
            Numbers.bytes(memory),
            Numbers.bytes(limit),
            Numbers.percent(memoryPercent()));
  }
}
