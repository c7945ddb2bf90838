package io.tocsin.postmortem;

/** Where a postmortem is in its life; see {@link Postmortem}. */
public enum PostmortemState {
  DRAFT,
  IN_REVIEW,
  PUBLISHED
}
