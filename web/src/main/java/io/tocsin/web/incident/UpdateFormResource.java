package io.tocsin.web.incident;

import io.tocsin.incident.IncidentId;
import io.tocsin.update.StatusLinks;
import io.tocsin.update.StatusUpdate;
import io.tocsin.update.StatusUpdate.Audience;
import io.tocsin.update.WritingUpdate;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.PlainText;
import io.tocsin.web.part.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms about status updates on an incident's page (spec, N7). */
@Path(IncidentResource.PATH + "/updates")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.TEXT_HTML)
public class UpdateFormResource {

  static final String FORM = "updates";
  private static final String TEXT = "update-text";
  private static final String AUDIENCE = "update-audience";

  private final WritingUpdate writing;
  private final StatusLinks links;
  private final IncidentPage page;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public UpdateFormResource() {
    this(null, null, null, null);
  }

  @Inject
  public UpdateFormResource(
      WritingUpdate writing, StatusLinks links, IncidentPage page, Visitor visitor) {
    this.writing = writing;
    this.links = links;
    this.page = page;
    this.visitor = visitor;
  }

  @POST
  public Response write(
      @PathParam("id") String id,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("audience") @DefaultValue("") String audience) {
    return attempt(
        id,
        new Typed(FORM, Map.of(TEXT, text, AUDIENCE, audience)),
        "notice.incident.updated",
        () -> write(new IncidentId(id), text, audience));
  }

  @POST
  @Path("link")
  @RolesAllowed("COMMANDER")
  public Response makeLink(@PathParam("id") String id) {
    return attempt(
        id,
        Typed.nothing(),
        "notice.status.linked",
        () -> links.make(new IncidentId(id), visitor.actor()));
  }

  @POST
  @Path("link/revoke")
  @RolesAllowed("COMMANDER")
  public Response revokeLink(@PathParam("id") String id) {
    return attempt(
        id,
        Typed.nothing(),
        "notice.status.revoked",
        () -> links.revoke(new IncidentId(id), visitor.actor()));
  }

  private Response attempt(String id, Typed typed, String notice, Runnable work) {
    return Attempt.to(work)
        .map(
            problem ->
                Response.status(problem.status())
                    .entity(page.show(new IncidentId(id), typed, problem))
                    .build())
        .orElseGet(() -> Redirect.to("/incidents/" + id, notice));
  }

  /** Browsers end lines with two characters, and count them as one. */
  private void write(IncidentId id, String typed, String audience) {
    String text = typed.replace("\r\n", "\n").strip();
    Optional<Audience> readers =
        Arrays.stream(Audience.values()).filter(known -> known.name().equals(audience)).findFirst();
    List<FieldError> errors = new ArrayList<>();
    if (text.isEmpty()) {
      errors.add(new FieldError(TEXT, Wording.say("problem.empty")));
    } else if (text.length() > StatusUpdate.LONGEST) {
      errors.add(new FieldError(TEXT, Wording.say("problem.tooLong", StatusUpdate.LONGEST)));
    } else if (!PlainText.is(text)) {
      errors.add(new FieldError(TEXT, Wording.say("problem.control")));
    }
    if (readers.isEmpty()) {
      errors.add(new FieldError(AUDIENCE, Wording.say("problem.audience")));
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    writing.write(id, text, readers.orElseThrow(), visitor.actor());
  }
}
