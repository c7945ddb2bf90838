package io.tocsin.web.plan;

import io.tocsin.review.AnsweringConfirmation;
import io.tocsin.review.ConfirmationId;
import io.tocsin.review.ContactConfirmation.How;
import io.tocsin.review.ContactConfirmation.State;
import io.tocsin.review.RequestingReview;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Note;
import io.tocsin.web.part.Wording;
import io.tocsin.workflow.engine.Conflict;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.Response;

/** The plan in force, its reviews, and its contacts' confirmations (spec, PR8). */
@Path("/plan")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class PlanResource {

  private final PlanPage page;
  private final RequestingReview requesting;
  private final AnsweringConfirmation answering;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public PlanResource() {
    this(null, null, null, null);
  }

  @Inject
  public PlanResource(
      PlanPage page,
      RequestingReview requesting,
      AnsweringConfirmation answering,
      Visitor visitor) {
    this.page = page;
    this.requesting = requesting;
    this.answering = answering;
    this.visitor = visitor;
  }

  @GET
  public View show() {
    return page.show();
  }

  @POST
  @Path("review")
  @RolesAllowed("COMMANDER")
  public Response review() {
    Conflict.retry(() -> requesting.request(visitor.actor()));
    return Redirect.to("/plan", "notice.plan.review");
  }

  /** What a contact said to somebody who is signed in. */
  @POST
  @Path("confirmations/{id: [0-9]{1,18}}")
  @RolesAllowed("COMMANDER")
  public Response answer(
      @PathParam("id") String id,
      @FormParam("answer") @DefaultValue("") String answer,
      @FormParam("note") @DefaultValue("") String note) {
    return Attempt.to(() -> answer(new ConfirmationId(id), answer, note))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(page.show(new PlanView.Typed(id, note), problem))
                    .build())
        .orElseGet(() -> Redirect.to("/plan#asked-" + id, "notice.plan.answered"));
  }

  private void answer(ConfirmationId id, String answer, String note) {
    State state =
        switch (answer) {
          case "CONFIRMED" -> State.CONFIRMED;
          case "WRONG" -> State.WRONG;
          default -> throw new Invalid("answer", Wording.say("problem.choose"));
        };
    answering.answer(id, state, How.ON_BEHALF, Note.checked(note), visitor.actor());
  }
}
