package io.tocsin.review;

/** What a link that a contact opened turns out to be. */
public sealed interface ConfirmationLink {

  /** Ours, in time, and nobody answered yet. */
  record Valid(ContactConfirmation asked) implements ConfirmationLink {}

  /** Ours, and somebody answered: by this link, or on the contact's behalf. */
  record Answered(ContactConfirmation asked) implements ConfirmationLink {}

  /** Ours, too late. */
  record Expired() implements ConfirmationLink {}

  /** Not ours, or changed on the way. */
  record Forged() implements ConfirmationLink {}
}
