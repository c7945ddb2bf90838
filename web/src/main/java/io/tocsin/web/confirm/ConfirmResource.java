package io.tocsin.web.confirm;

import io.tocsin.incident.WrongState;
import io.tocsin.plan.Plans;
import io.tocsin.review.ConfirmationLink;
import io.tocsin.review.ConfirmationLinks;
import io.tocsin.review.ContactConfirmation;
import io.tocsin.review.ContactNames;
import io.tocsin.web.confirm.ConfirmView.State;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.engine.Conflict;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page of a contact's link; open to whoever has the link (spec, PR8). */
@Path(ConfirmationLinks.PATH + "{token: [A-Za-z0-9._-]{1,400}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ConfirmResource {

  private static final int LONGEST_NOTE = 4000;

  private final ConfirmationLinks links;
  private final ConfirmingByLink confirming;
  private final ContactNames names;
  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ConfirmResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public ConfirmResource(
      ConfirmationLinks links,
      ConfirmingByLink confirming,
      ContactNames names,
      Plans plans,
      Visitor visitor) {
    this.links = links;
    this.confirming = confirming;
    this.names = names;
    this.plans = plans;
    this.visitor = visitor;
  }

  /** Changes nothing: scanners of mail follow links. */
  @GET
  public View show(@PathParam("token") String token) {
    return page(token, links.check(token));
  }

  /** Anything but "wrong" confirms; a note that is too long is cut. */
  @POST
  public View answer(
      @PathParam("token") String token,
      @FormParam("answer") @DefaultValue("") String answer,
      @FormParam("note") @DefaultValue("") String note) {
    ContactConfirmation.State said =
        answer.equals("WRONG")
            ? ContactConfirmation.State.WRONG
            : ContactConfirmation.State.CONFIRMED;
    String kept = note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    try {
      return page(token, Conflict.retryFor(() -> confirming.answer(token, said, kept)));
    } catch (WrongState answered) {
      // Somebody else answered between the look and the click.
      return show(token);
    }
  }

  private View page(String token, ConfirmationLink link) {
    if (link instanceof ConfirmationLink.Valid valid) {
      return view(State.READY, token, valid.asked());
    } else if (link instanceof ConfirmationLink.Answered answered) {
      return view(State.valueOf(answered.asked().state().name()), token, answered.asked());
    }
    State state = link instanceof ConfirmationLink.Expired ? State.EXPIRED : State.INVALID;
    return new View("confirm", new ConfirmView(state, token, "", "", ""));
  }

  private View view(State state, String token, ContactConfirmation asked) {
    return new View(
        "confirm",
        new ConfirmView(
            state,
            token,
            names.contact(asked.contact()).in(visitor.locale()),
            names.channel(asked.channel()).in(visitor.locale()),
            plans.current().name().in(visitor.locale())));
  }
}
