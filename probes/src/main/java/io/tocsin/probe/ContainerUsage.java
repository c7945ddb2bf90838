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

  static ContainerUsage of(String name, JsonNode stats) {
    JsonNode memory = stats.path("memory_stats");
    // Version 1 of cgroups names it total_inactive_file, version 2 inactive_file.
    JsonNode counters = memory.path("stats");
    double cache =
        counters.path("total_inactive_file").asDouble(counters.path("inactive_file").asDouble());
    return new ContainerUsage(
        name,
        cpu(stats.path("precpu_stats"), stats.path("cpu_stats")),
        Math.max(0, memory.path("usage").asDouble() - cache),
        memory.path("limit").asDouble());
  }

  private static double cpu(JsonNode before, JsonNode after) {
    double used = total(after) - total(before);
    String clock = "system_cpu_usage";
    double passed = after.path(clock).asDouble() - before.path(clock).asDouble();
    int processors = Math.max(1, after.path("online_cpus").asInt());
    return passed <= 0 ? 0 : Math.max(0, 100 * used / passed * processors);
  }

  private static double total(JsonNode sample) {
    return sample.path("cpu_usage").path("total_usage").asDouble();
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
