package io.tocsin.probe;

import java.util.List;

/**
 * How much of a host is in use.
 *
 * @param busy percent of all processors' time
 * @param memory all of it, in bytes
 * @param available what programs could still get of it
 * @param disks local file systems only: a dead network mount would hang
 */
record HostState(
    double busy, long memory, long available, double loadPerProcessor, List<Disk> disks) {

  /** A file system, in bytes. */
  record Disk(String mount, long free, long total) {

    double percent() {
      return 100.0 * (total - free) / total;
    }

    String line() {
      return mount
          + "  "
          + Numbers.percent(percent())
          + "  "
          + Numbers.bytes(free)
          + " / "
          + Numbers.bytes(total);
    }
  }
}
