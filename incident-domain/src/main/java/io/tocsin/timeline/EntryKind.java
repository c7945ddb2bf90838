package io.tocsin.timeline;

/** Kinds of entries, by which a reader filters. */
public enum EntryKind {
  DECLARED,
  CLASSIFIED,
  ALERT_JOINED,
  ALERT_RECOVERED,
  ACKNOWLEDGED,
  SEVERITY,
  PROCEDURE,
  STEP,
  EVIDENCE,
  ACTION,
  CLOCK,
  ESCALATION,
  DELIVERY,
  CHECKLIST,
  COMMENT,
  UPDATE,
  RESOLVED,
  REOPENED,
  CANCELLED,
  CLOSED,
  POSTMORTEM
}
