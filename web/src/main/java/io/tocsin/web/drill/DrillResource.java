package io.tocsin.web.drill;

import io.tocsin.drill.Drill;
import io.tocsin.drill.RemarkingOnDrill;
import io.tocsin.incident.IncidentId;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.PlainText;
import io.tocsin.web.part.Problems;
import io.tocsin.web.part.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Drills: listed, begun, and how each went (spec, PR12). */
@Path("/drills")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.TEXT_HTML)
public class DrillResource {

  private static final String ID = "{id: [0-9]{1,18}}";
  private static final int LAST_PAGE = 10_000;

  private final Exercising exercising;
  private final RemarkingOnDrill remarking;
  private final DrillPages pages;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public DrillResource() {
    this(null, null, null, null);
  }

  @Inject
  public DrillResource(
      Exercising exercising, RemarkingOnDrill remarking, DrillPages pages, Visitor visitor) {
    this.exercising = exercising;
    this.remarking = remarking;
    this.pages = pages;
    this.visitor = visitor;
  }

  @GET
  public View list(@QueryParam("page") @DefaultValue("1") int page) {
    return pages.list(Math.min(Math.max(page, 1), LAST_PAGE));
  }

  @GET
  @Path("new")
  @RolesAllowed("RESPONDER")
  public View form(@QueryParam("procedure") @DefaultValue("") String procedure) {
    return pages.form(Typed.about(procedure), List.of());
  }

  @POST
  @RolesAllowed("RESPONDER")
  public Response start(@BeanParam DrillForm form) {
    Typed typed = form.typed();
    AtomicReference<String> id = new AtomicReference<>("");
    return Attempt.to(() -> id.set(exercising.start(typed).value()))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(
                        pages.form(
                            typed, Problems.of(problem, visitor.locale(), field -> "#" + field)))
                    .build())
        .orElseGet(() -> Redirect.to("/incidents/" + id.get(), "notice.drill.begun"));
  }

  @GET
  @Path(ID)
  public View report(@PathParam("id") String id) {
    return pages.report(new IncidentId(id), Optional.empty(), List.of());
  }

  @POST
  @Path(ID + "/remarks")
  @RolesAllowed("RESPONDER")
  public Response remark(
      @PathParam("id") String id, @FormParam("remarks") @DefaultValue("") String remarks) {
    String text = remarks.replace("\r\n", "\n").strip();
    return Attempt.to(() -> remark(new IncidentId(id), text))
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(
                        pages.report(
                            new IncidentId(id),
                            Optional.of(text),
                            Problems.of(problem, visitor.locale(), field -> "#" + field)))
                    .build())
        .orElseGet(() -> Redirect.to("/drills/" + id, "notice.drill.remarked"));
  }

  private void remark(IncidentId id, String text) {
    if (text.length() > Drill.LONGEST_REMARKS) {
      throw new Invalid(
          List.of(
              new FieldError("remarks", Wording.say("problem.tooLong", Drill.LONGEST_REMARKS))));
    }
    if (!PlainText.is(text)) {
      throw new Invalid(List.of(new FieldError("remarks", Wording.say("problem.control"))));
    }
    remarking.remark(id, text);
  }
}
