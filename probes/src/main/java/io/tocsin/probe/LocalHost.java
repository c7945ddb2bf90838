package io.tocsin.probe;

import io.tocsin.target.Attempt;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;

/** This host. */
final class LocalHost {

  private LocalHost() {}

  static HostState state(Duration interval, Attempt attempt)
      throws InterruptedException, SocketTimeoutException {
    SystemInfo system = new SystemInfo();
    List<HostState.Disk> disks = disks(system);
    CentralProcessor processor = system.getHardware().getProcessor();
    long[] before = processor.getSystemCpuLoadTicks();
    attempt.pause(interval);
    GlobalMemory memory = system.getHardware().getMemory();
    return new HostState(
        100 * processor.getSystemCpuLoadBetweenTicks(before),
        memory.getTotal(),
        memory.getAvailable(),
        processor.getSystemLoadAverage(1)[0] / processor.getLogicalProcessorCount(),
        disks);
  }

  private static List<HostState.Disk> disks(SystemInfo system) {
    return system.getOperatingSystem().getFileSystem().getFileStores(true).stream()
        .filter(store -> store.getTotalSpace() > 0)
        .filter(store -> !store.getType().matches("squashfs|iso9660|overlay"))
        .map(
            store ->
                new HostState.Disk(store.getMount(), store.getUsableSpace(), store.getTotalSpace()))
        .toList();
  }
}
