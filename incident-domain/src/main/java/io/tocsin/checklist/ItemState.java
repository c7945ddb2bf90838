package io.tocsin.checklist;

/** How an item of the checklist stands. */
public enum ItemState {
  OPEN,
  PASSED,
  FAILED,
  WAIVED,
  NOT_APPLICABLE;

  /** It stands in nobody's way. */
  public boolean settled() {
    return this == PASSED || this == WAIVED || this == NOT_APPLICABLE;
  }
}
