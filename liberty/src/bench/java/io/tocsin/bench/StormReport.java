package io.tocsin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one storm came to, for the messages whose providers answer. All waits are in seconds.
 *
 * @param planned from planned to taken by the provider, P2
 * @param sibling the same of the channel whose kind is that of the hanging one, all severities
 * @param accepted from the accepted alert to taken, P2
 * @param urgent the same for the P0 that came while the storm's messages waited
 * @param waiting how many messages still waited after the last P0
 * @param heap the most that was seen in use, in MB
 * @param resident the most of the process, in MB
 */
record StormReport(
    Samples planned,
    Samples sibling,
    Samples accepted,
    Samples urgent,
    double alertsPerSecond,
    double messagesPerSecond,
    int waiting,
    long heap,
    long resident) {

  /** Both rounds of one run and their ratio, in Markdown. */
  static String table(StormReport calm, StormReport hanging) {
    List<String> rows = new ArrayList<>();
    rows.add("| measured | all answer | one hangs | ratio |");
    rows.add("|---|---:|---:|---:|");
    waits(rows, "P2: planned → taken", calm.planned, hanging.planned);
    waits(rows, "the same kind of channel", calm.sibling, hanging.sibling);
    waits(rows, "P2: accepted → taken", calm.accepted, hanging.accepted);
    waits(rows, "P0 amidst: accepted → taken", calm.urgent, hanging.urgent);
    row(rows, "alerts accepted/s", "%.0f", calm.alertsPerSecond, hanging.alertsPerSecond);
    row(rows, "messages taken/s", "%.1f", calm.messagesPerSecond, hanging.messagesPerSecond);
    row(rows, "waiting after the last P0", "%.0f", calm.waiting, hanging.waiting);
    row(rows, "heap, most, MB", "%.0f", calm.heap, hanging.heap);
    row(rows, "resident, most, MB", "%.0f", calm.resident, hanging.resident);
    return String.join("\n", rows);
  }

  private static void waits(List<String> rows, String name, Samples calm, Samples hanging) {
    for (int percent : new int[] {50, 99}) {
      row(
          rows,
          name + ", p" + percent + ", s",
          "%.2f",
          calm.percentile(percent),
          hanging.percentile(percent));
    }
  }

  private static void row(
      List<String> rows, String name, String format, double calm, double hanging) {
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | " + format + " | " + format + " | %.2f |",
            name,
            calm,
            hanging,
            hanging / calm));
  }
}
