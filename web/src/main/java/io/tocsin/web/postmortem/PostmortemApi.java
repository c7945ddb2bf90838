package io.tocsin.web.postmortem;

import io.tocsin.incident.IncidentId;
import io.tocsin.postmortem.EditingPostmortem;
import io.tocsin.postmortem.PostmortemReport;
import io.tocsin.postmortem.ReadingPostmortem;
import io.tocsin.web.page.Viewer;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.task.PostmortemSteps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The postmortem over HTTP (spec, HTTP contract). */
@Path("/api/v1/incidents")
@RequestScoped
@RolesAllowed("VIEWER")
public class PostmortemApi {

  private final ReadingPostmortem reading;
  private final EditingPostmortem editing;
  private final PostmortemSteps steps;
  private final PostmortemDocument document;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public PostmortemApi() {
    this(null, null, null, null, null);
  }

  @Inject
  public PostmortemApi(
      ReadingPostmortem reading,
      EditingPostmortem editing,
      PostmortemSteps steps,
      PostmortemDocument document,
      Visitor visitor) {
    this.reading = reading;
    this.editing = editing;
    this.steps = steps;
    this.document = document;
    this.visitor = visitor;
  }

  @GET
  @Path("{id: [0-9]{1,18}}/postmortem")
  @Produces(MediaType.APPLICATION_JSON)
  public Response read(@PathParam("id") String id) {
    return answer(new IncidentId(id));
  }

  /** Replaces all texts; {@code If-Match} says which ones the writer saw. */
  @PUT
  @Path("{id: [0-9]{1,18}}/postmortem")
  @RolesAllowed("RESPONDER")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response write(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      DraftJson body) {
    IncidentId incident = new IncidentId(id);
    editing.save(incident, body.draft(), Seen.version(seen), visitor.actor());
    return answer(incident);
  }

  @POST
  @Path("{id: [0-9]{1,18}}/postmortem/submit")
  @RolesAllowed("RESPONDER")
  @Produces(MediaType.APPLICATION_JSON)
  public Response submit(@PathParam("id") String id) {
    IncidentId incident = new IncidentId(id);
    steps.submit(incident, visitor.actor());
    return answer(incident);
  }

  @POST
  @Path("{id: [0-9]{1,18}}/postmortem/publish")
  @RolesAllowed("COMMANDER")
  @Produces(MediaType.APPLICATION_JSON)
  public Response publish(@PathParam("id") String id) {
    IncidentId incident = new IncidentId(id);
    steps.publish(incident, visitor.actor());
    return answer(incident);
  }

  @GET
  @Path("{id: [0-9]{1,18}}/postmortem.md")
  @Produces("text/markdown;charset=UTF-8")
  public Response markdown(@PathParam("id") String id) {
    Viewer viewer = visitor.viewer();
    return file(id, "md", document.toMarkdown(report(id), viewer.locale(), viewer.zone()));
  }

  @GET
  @Path("{id: [0-9]{1,18}}/postmortem.html")
  @Produces("text/html;charset=UTF-8")
  public Response html(@PathParam("id") String id) {
    Viewer viewer = visitor.viewer();
    return file(id, "html", document.toHtml(report(id), viewer.locale(), viewer.zone()));
  }

  @GET
  @Path("{id: [0-9]{1,18}}/postmortem.pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") String id) {
    Viewer viewer = visitor.viewer();
    return file(id, "pdf", document.toPdf(report(id), viewer.locale(), viewer.zone()));
  }

  private PostmortemReport report(String id) {
    return reading.read(new IncidentId(id));
  }

  private Response answer(IncidentId id) {
    PostmortemReport report = reading.read(id);
    return Response.ok(PostmortemJson.of(report, visitor.locale()))
        .tag(new EntityTag(Integer.toString(report.version())))
        .build();
  }

  /** To keep, not to show: a page of ours would not allow the style that the document carries. */
  private static Response file(String id, String ending, Object content) {
    return Response.ok(content)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"postmortem-" + id + "." + ending + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
