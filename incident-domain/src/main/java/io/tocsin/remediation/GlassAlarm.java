package io.tocsin.remediation;

/** Tells people that one person alone lets a destructive action run (spec, A2). */
public interface GlassAlarm {

  /** Joins the caller's transaction; what it plans is sent after the commit, once. */
  void glassBroken(ActionRun run);
}
