package io.tocsin.web.plan.change;

import io.tocsin.plan.PlanDraft;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.plan.Drafting;
import io.tocsin.workflow.plan.PlanLinter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The files of a draft, drawn and saved in the browser (spec, PR10). */
@Path("/plan/drafts/{number: [0-9]{1,18}}")
@RequestScoped
@RolesAllowed("PLAN_EDITOR")
public class EditorResource {

  private static final String FILE =
      "{path: (?:(?:procedures|decisions)/)?[A-Za-z0-9_.-]{1,200}\\.(?:bpmn|dmn|yaml)}";
  private static final String TEXT = "{path: [A-Za-z0-9_.-]{1,200}\\.yaml}";
  private static final String PROCESS = "{path: procedures/[A-Za-z0-9_.-]{1,200}\\.bpmn}";

  private final EditorPage page;
  private final OwnDrafts drafts;
  private final Drafting drafting;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public EditorResource() {
    this(null, null, null, null);
  }

  @Inject
  public EditorResource(EditorPage page, OwnDrafts drafts, Drafting drafting, Visitor visitor) {
    this.page = page;
    this.drafts = drafts;
    this.drafting = drafting;
    this.visitor = visitor;
  }

  @GET
  @Path("edit/" + PROCESS)
  @Produces(MediaType.TEXT_HTML)
  public View show(@PathParam("number") long number, @PathParam("path") String path) {
    return page.show(number, path);
  }

  @GET
  @Path("edit/" + TEXT)
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public View text(@PathParam("number") long number, @PathParam("path") String path) {
    PlanDraft draft = drafts.get(number, path);
    String text = draft.text(path);
    return new View("plan-text", new TextView(number, path, text, drafts.outdated(draft)));
  }

  /** As it was saved last; a change of it names its tag. */
  @GET
  @Path("files/" + FILE)
  @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_PLAIN})
  @Transactional
  public Response file(@PathParam("number") long number, @PathParam("path") String path) {
    String text = drafts.get(number, path).text(path);
    return Response.ok(text)
        .header(HttpHeaders.ETAG, "\"%s\"".formatted(Drafting.tag(text)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("compare/" + PROCESS)
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public View compare(@PathParam("number") long number, @PathParam("path") String path) {
    PlanDraft draft = drafts.get(number, path);
    return new View("plan-compare", new CompareView(number, path, drafts.outdated(draft)));
  }

  /** The same file of the plan in force. */
  @GET
  @Path("base/" + FILE)
  @Produces(MediaType.APPLICATION_XML)
  public String base(@PathParam("path") String path) {
    return drafts.inForce(path);
  }

  /**
   * Saves it as it is, and says what is wrong with it.
   *
   * @param seen the tag of the text that the sender's was made from
   */
  @PUT
  @Path("files/" + FILE)
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_PLAIN})
  @Produces(MediaType.APPLICATION_JSON)
  public LookJson save(
      @PathParam("number") long number,
      @PathParam("path") String path,
      @HeaderParam("If-Match") @DefaultValue("") String seen,
      String text) {
    String tag = seen.replace("\"", "");
    PlanDraft draft =
        Conflict.retryFor(() -> drafting.write(number, path, text, tag, visitor.actor()));
    return LookJson.of(Drafting.tag(text), path, PlanLinter.look(draft.files()), visitor.locale());
  }

  /** What is wrong with it now. */
  @GET
  @Path("look/" + FILE)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  public LookJson look(@PathParam("number") long number, @PathParam("path") String path) {
    PlanDraft draft = drafts.get(number, path);
    String tag = Drafting.tag(draft.text(path));
    return LookJson.of(tag, path, PlanLinter.look(draft.files()), visitor.locale());
  }
}
