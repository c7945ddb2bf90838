package io.tocsin.web.api;

import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.model.Procedures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The processes that are deployed (spec, PR1–PR8). */
@Path("/api/v1/procedures")
@RequestScoped
@RolesAllowed("VIEWER")
public class ProcedureResource {

  private final Procedures procedures;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public ProcedureResource() {
    this(null, null);
  }

  @Inject
  public ProcedureResource(Procedures procedures, Visitor visitor) {
    this.procedures = procedures;
    this.visitor = visitor;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Items<ProcedureJson> list(@BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofChanging(
        procedures.all().stream(),
        Procedures.Procedure::key,
        procedure -> ProcedureJson.of(procedure, locale));
  }

  @GET
  @Path("{key}/bpmn")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(summary = "The newest model, as it was deployed")
  public String bpmn(@PathParam("key") String key) {
    return procedures.bpmn(key).orElseThrow(NotFoundException::new);
  }

  /**
   * A process on the wire.
   *
   * @param lastTestedAt the end of its last drill; absent until there was one
   */
  public record ProcedureJson(
      String key, String name, String kind, int version, Optional<Instant> lastTestedAt) {

    static ProcedureJson of(Procedures.Procedure procedure, Locale locale) {
      return new ProcedureJson(
          procedure.key(),
          procedure.name().in(locale),
          procedure.kind(),
          procedure.version(),
          Optional.empty());
    }
  }
}
