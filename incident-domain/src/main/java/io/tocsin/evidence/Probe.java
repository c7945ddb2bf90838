package io.tocsin.evidence;

/**
 * One way to look at a target without changing it (spec, R1–R9). An implementation is found by CDI
 * and chosen by {@link #kind()}.
 *
 * <p>A probe never throws for what the outside world does: each failure is a {@link
 * ProbeResult.NotSeen} that says why. It ends within {@link ProbeRequest#timeout()}, also when the
 * target accepts a connection and then stays silent or drips; it reads a bounded amount; it stops
 * when its thread is interrupted; its evidence holds no secret.
 */
public interface Probe {

  /** The name by which plan data chooses this probe, for example {@code http}. */
  String kind();

  ProbeResult look(ProbeRequest request);
}
