package io.tocsin.web.confirm;

import io.tocsin.plan.Plans;
import io.tocsin.review.ConfirmationLink;
import io.tocsin.review.ConfirmationLinks;
import io.tocsin.review.ContactConfirmation;
import io.tocsin.review.ContactNames;
import io.tocsin.web.confirm.ConfirmView.State;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.error.Problem;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Note;
import io.tocsin.web.part.Problems;
import io.tocsin.web.part.Wording;
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
import java.util.List;
import java.util.Optional;

/** The page of a contact's link; open to whoever has the link (spec, PR8). */
@Path(ConfirmationLinks.PATH + "{token: [A-Za-z0-9._-]{1,400}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ConfirmResource {

  private static final int MENDABLE = 422;

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
    return page(token, Optional.empty(), "", List.of());
  }

  @POST
  public Response answer(
      @PathParam("token") String token,
      @FormParam("answer") @DefaultValue("") String answer,
      @FormParam("note") @DefaultValue("") String note) {
    return Attempt.to(() -> confirming.answer(token, said(answer), Note.checked(note)))
        .filter(problem -> problem.status() == MENDABLE)
        .map(problem -> Response.status(MENDABLE).entity(again(token, note, problem)).build())
        // Where somebody else answered between the look and the click, the page says so.
        .orElseGet(
            () -> Response.ok(page(token, Optional.of(said(answer)), "", List.of())).build());
  }

  private static ContactConfirmation.State said(String answer) {
    return switch (answer) {
      case "CONFIRMED" -> ContactConfirmation.State.CONFIRMED;
      case "WRONG" -> ContactConfirmation.State.WRONG;
      default -> throw new Invalid("answer", Wording.say("problem.choose"));
    };
  }

  private View again(String token, String note, Problem problem) {
    return page(
        token,
        Optional.empty(),
        note,
        Problems.of(problem, visitor.locale(), field -> field.equals("note") ? "#note" : ""));
  }

  /**
   * @param said what was answered just now
   */
  private View page(
      String token,
      Optional<ContactConfirmation.State> said,
      String note,
      List<io.tocsin.web.part.Problem> problems) {
    ConfirmationLink link = links.check(token);
    if (link instanceof ConfirmationLink.Valid valid) {
      return view(State.READY, token, valid.asked(), note, problems);
    } else if (link instanceof ConfirmationLink.Answered answered) {
      return view(answered(answered.asked(), said), token, answered.asked(), note, problems);
    }
    State state = link instanceof ConfirmationLink.Expired ? State.EXPIRED : State.INVALID;
    return new View("confirm", new ConfirmView(state, token, "", "", "", note, problems));
  }

  private static State answered(
      ContactConfirmation asked, Optional<ContactConfirmation.State> said) {
    State kept = State.valueOf(asked.state().name());
    return kept != State.UNANSWERED && said.filter(now -> now != asked.state()).isPresent()
        ? State.OTHERWISE
        : kept;
  }

  private View view(
      State state,
      String token,
      ContactConfirmation asked,
      String note,
      List<io.tocsin.web.part.Problem> problems) {
    return new View(
        "confirm",
        new ConfirmView(
            state,
            token,
            names.contact(asked.contact()).in(visitor.locale()),
            names.channel(asked.channel()).in(visitor.locale()),
            plans.current().name().in(visitor.locale()),
            note,
            problems));
  }
}
