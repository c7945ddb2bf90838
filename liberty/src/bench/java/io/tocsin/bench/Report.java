package io.tocsin.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The table of one run, in Markdown.
 *
 * @param raw starts a second of the bare engine, a value a round
 * @param ours the product's in the same rounds, in the same order
 * @param mails one alert at a time on an idle server
 */
record Report(
    String database,
    int starts,
    List<Double> raw,
    List<Double> ours,
    List<MailLatency.Sample> mails) {

  String markdown(Clock clock) {
    Samples answers = Samples.of(mails.stream().map(MailLatency.Sample::answer).toList());
    Samples latencies = Samples.of(mails.stream().map(MailLatency.Sample::mail).toList());
    Samples ratios = Samples.of(ratios());
    return String.join(
        "\n",
        "",
        machine(clock),
        "",
        "| measured | median | from | to | target |",
        "|---|---:|---:|---:|---:|",
        speed("bare engine, starts/s", Samples.of(raw)),
        speed("Tocsin over HTTP, starts/s", Samples.of(ours)),
        row("ratio a round (Tocsin / bare)", "%.2f", ratios, "≥ 0.50"),
        "",
        "| one alert, idle, %d samples | p50 | p99 | most | target |".formatted(mails.size()),
        "|---|---:|---:|---:|---:|",
        millis("alert sent → accepted (202), ms", answers, ""),
        millis("accepted → mail received, ms", latencies, "p99 < 500"),
        "");
  }

  private String machine(Clock clock) {
    return "%s · %d cores · %s %s · JDK %s · %s · load %.1f at the end · %d rounds of %d starts, 4 callers"
        .formatted(
            LocalDate.now(clock),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"),
            database,
            java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage(),
            raw.size(),
            starts);
  }

  private List<Double> ratios() {
    return java.util.stream.IntStream.range(0, raw.size())
        .mapToObj(round -> ours.get(round) / raw.get(round))
        .toList();
  }

  private static String speed(String name, Samples samples) {
    return row(name, "%.0f", samples, "");
  }

  private static String row(String name, String format, Samples samples, String target) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            name,
            number(format, samples.median()),
            number(format, samples.least()),
            number(format, samples.most()),
            target);
  }

  private static String millis(String name, Samples samples, String target) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            name,
            number("%.0f", samples.percentile(50)),
            number("%.0f", samples.percentile(99)),
            number("%.0f", samples.most()),
            target);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
