package io.tocsin.web.confirm;

import io.tocsin.web.part.Problem;
import java.util.List;

/**
 * The page of a contact's link. Opening it answers nothing, so that a mail scanner cannot; a button
 * does.
 *
 * @param contact whom the link was sent to; empty when it says nothing that can be trusted
 * @param channel over which it was sent
 * @param plan that names the contact
 * @param note typed into a form that was refused
 */
public record ConfirmView(
    State state,
    String token,
    String contact,
    String channel,
    String plan,
    String note,
    List<Problem> problems) {

  /** What the link is good for. */
  public enum State {
    READY,
    /** Said just now, or before, by the link or by somebody else. */
    CONFIRMED,
    WRONG,
    UNANSWERED,
    /** Said before, and not what is said now. */
    OTHERWISE,
    EXPIRED,
    INVALID
  }
}
