package io.tocsin.web.api;

import io.tocsin.review.AnsweringConfirmation;
import io.tocsin.review.ConfirmationId;
import io.tocsin.review.ContactConfirmation;
import io.tocsin.review.ContactConfirmation.How;
import io.tocsin.review.ContactConfirmation.State;
import io.tocsin.review.PlanReview;
import io.tocsin.review.PlanReviews;
import io.tocsin.review.RequestingReview;
import io.tocsin.review.ReviewId;
import io.tocsin.web.api.ReviewJson.ConfirmationJson;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Note;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Reviews of the plan, with its contacts' confirmations (spec, PR8). */
@Path("/api/v1/plan/reviews")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReviewResource {

  private final PlanReviews reviews;
  private final RequestingReview requesting;
  private final AnsweringConfirmation answering;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ReviewResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public ReviewResource(
      PlanReviews reviews,
      RequestingReview requesting,
      AnsweringConfirmation answering,
      Once once,
      Visitor visitor) {
    this.reviews = reviews;
    this.requesting = requesting;
    this.answering = answering;
    this.once = once;
    this.visitor = visitor;
  }

  @GET
  @Operation(summary = "Reviews of the plan, newest first")
  public Items<ReviewJson> list(@BeanParam Paging paging) {
    return paging.of(
        reviews.newest(
            paging.number().map(number -> new ReviewId(Long.toString(number))), paging.limit() + 1),
        review -> review.id().value(),
        this::json);
  }

  @POST
  @RolesAllowed("COMMANDER")
  @Operation(summary = "Begins a review now; answers the one that runs where one does")
  @APIResponseSchema(ReviewJson.class)
  public Response begin(Nothing body) {
    return once.ok(body, () -> requesting.request(visitor.actor()), this::json);
  }

  @POST
  @Path("{id: [0-9]{1,18}}/confirmations/{confirmationId: [0-9]{1,18}}")
  @RolesAllowed("COMMANDER")
  @Operation(summary = "Says on a contact's behalf whether they are reached")
  @APIResponseSchema(ConfirmationJson.class)
  public Response answer(
      @PathParam("id") String id,
      @PathParam("confirmationId") String confirmationId,
      AnswerJson body) {
    Fields fields = new Fields();
    Answer state = fields.choice("state", body.state(), Answer.class).orElse(Answer.CONFIRMED);
    fields.text("state", body.state(), Fields.KEY);
    Optional<String> note = fields.optional("note", body.note(), Note.LONGEST);
    fields.check();
    return once.ok(
        body,
        () ->
            answering.answer(
                confirmation(id, confirmationId),
                State.valueOf(state.name()),
                How.ON_BEHALF,
                note.orElse(""),
                visitor.actor()),
        asked -> ConfirmationJson.of(asked, visitor.locale()));
  }

  private ConfirmationId confirmation(String review, String id) {
    ContactConfirmation asked = reviews.confirmation(new ConfirmationId(id));
    if (!asked.review().value().equals(review)) {
      throw new NotFoundException();
    }
    return asked.id();
  }

  private ReviewJson json(PlanReview review) {
    return ReviewJson.of(review, reviews.confirmations(review.id()), visitor.locale());
  }

  /** What can be said on a contact's behalf. */
  enum Answer {
    CONFIRMED,
    WRONG
  }

  /** The body that answers for a contact. */
  public record AnswerJson(@Nullable String state, @Nullable String note) {}
}
