package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import io.tocsin.incident.IncidentId;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Note;
import io.tocsin.workflow.model.StepRole;
import io.tocsin.workflow.task.HandingOver;
import io.tocsin.workflow.task.LookingAgain;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import io.tocsin.workflow.task.TaskGone;
import io.tocsin.workflow.task.WorkingTask;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Steps that wait for people (spec, U1). */
@Path("/api/v1/tasks")
@RequestScoped
@RolesAllowed("RESPONDER")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskResource {

  private static final long NEVER = 999_999_999_999_999L;

  private final ResponderTasks tasks;
  private final LookingAgain looking;
  private final WorkingTask working;
  private final HandingOver handing;
  private final Once once;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public TaskResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public TaskResource(
      ResponderTasks tasks,
      LookingAgain looking,
      WorkingTask working,
      HandingOver handing,
      Once once,
      Visitor visitor) {
    this.tasks = tasks;
    this.looking = looking;
    this.working = working;
    this.handing = handing;
    this.once = once;
    this.visitor = visitor;
  }

  @GET
  @RolesAllowed("VIEWER")
  @Operation(summary = "Waiting steps, those with the least time left first")
  public Items<TaskJson> list(
      @QueryParam("incident") List<String> incidents,
      @QueryParam("assignee") List<String> assignees,
      @QueryParam("role") List<String> roles,
      @BeanParam Paging paging) {
    Stream<ResponderTask> found =
        filters(incidents, assignees, roles).flatMap(filter -> tasks.list(filter).stream());
    return paging.ofChanging(
        found.distinct(), TaskResource::urgency, task -> TaskJson.of(task, visitor.locale()));
  }

  /** One filter for each combination; a value that cannot be an incident's id finds nothing. */
  private static Stream<TaskFilter> filters(
      List<String> incidents, List<String> assignees, List<String> roles) {
    List<Optional<IncidentId>> ids =
        incidents.isEmpty()
            ? List.of(Optional.empty())
            : incidents.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(id -> Optional.of(new IncidentId(id)))
                .toList();
    return ids.stream()
        .flatMap(
            id ->
                each(assignees)
                    .flatMap(
                        assignee ->
                            each(roles)
                                .map(
                                    role -> new TaskFilter(id, Optional.empty(), assignee, role))));
  }

  private static Stream<Optional<String>> each(List<String> values) {
    return values.isEmpty() ? Stream.of(Optional.empty()) : values.stream().map(Optional::of);
  }

  private static String urgency(ResponderTask task) {
    long due = task.dueAt().map(Instant::toEpochMilli).orElse(NEVER);
    return String.format(
        Locale.ROOT, "%015d %015d %s", due, task.createdAt().toEpochMilli(), task.id());
  }

  @GET
  @Path("{id}")
  @RolesAllowed("VIEWER")
  public TaskJson get(@PathParam("id") String id) {
    try {
      return TaskJson.of(tasks.get(id), visitor.locale());
    } catch (TaskGone gone) {
      throw new NotFoundException(gone);
    }
  }

  @POST
  @Path("{id}/claim")
  @APIResponseSchema(TaskJson.class)
  public Response claim(@PathParam("id") String id, Nothing body) {
    return work(body, id, task -> working.claim(id, visitor.actor()));
  }

  @POST
  @Path("{id}/release")
  @APIResponseSchema(TaskJson.class)
  public Response release(@PathParam("id") String id, Nothing body) {
    return work(body, id, task -> working.release(id));
  }

  @POST
  @Path("{id}/assign")
  @Operation(summary = "Hands a step to an enabled account that holds its role")
  @APIResponseSchema(TaskJson.class)
  public Response assign(@PathParam("id") String id, AssignJson body) {
    String user = Fields.required("user", body.user(), Fields.KEY);
    return work(body, id, task -> handing.handOver(id, user, visitor.actor()));
  }

  @POST
  @Path("{id}/complete")
  @Operation(summary = "Ends a step; answers it as it was, with who ended it")
  @APIResponseSchema(TaskJson.class)
  public Response complete(@PathParam("id") String id, CompleteJson body) {
    Fields fields = new Fields();
    String outcome = fields.text("outcome", body.outcome(), Fields.KEY);
    Optional<String> note = fields.optional("note", body.note(), Note.LONGEST);
    if (body.version() == null) {
      fields.wrong("version", SAY.say("missing"));
    }
    Map<String, Object> given = body.fields() == null ? Map.of() : body.fields();
    given.keySet().forEach(name -> fields.wrong("fields." + name, SAY.say("no.such.field")));
    fields.check();
    tasks
        .find(id)
        .filter(this::mayDo)
        .ifPresent(task -> looking.beforeCompleting(task, outcome, visitor.actor()));
    return work(
        body,
        id,
        task -> {
          working.complete(id, outcome, note, Optional.ofNullable(body.version()), visitor.actor());
          return endedByCaller(task);
        });
  }

  @POST
  @Path("{id}/skip")
  @Operation(summary = "Leaves a step out; answers it as it was, with who did so")
  @APIResponseSchema(TaskJson.class)
  public Response skip(@PathParam("id") String id, ReasonJson body) {
    String reason = body.read();
    return work(
        body,
        id,
        task -> {
          working.skip(id, reason, visitor.actor());
          return endedByCaller(task);
        });
  }

  private Response work(Record body, String id, Function<ResponderTask, ResponderTask> effect) {
    return once.ok(
        body,
        () -> effect.apply(allowed(tasks.get(id))),
        task -> TaskJson.of(task, visitor.locale()));
  }

  private ResponderTask allowed(ResponderTask task) {
    if (!mayDo(task)) {
      throw new ForbiddenException();
    }
    return task;
  }

  private boolean mayDo(ResponderTask task) {
    return visitor.may(StepRole.of(task.role()));
  }

  private ResponderTask endedByCaller(ResponderTask task) {
    return new ResponderTask(
        task.id(),
        task.incident(),
        task.review(),
        task.procedureKey(),
        task.step(),
        task.texts(),
        task.role(),
        Optional.of(visitor.actor().name()),
        task.createdAt(),
        task.dueAt(),
        task.actionRun(),
        task.confirmation(),
        task.version());
  }

  /** The body that hands a step over. */
  public record AssignJson(@Nullable String user) {}

  /** The body that ends a step. */
  public record CompleteJson(
      @Nullable String outcome,
      @Nullable String note,
      @Nullable Map<String, Object> fields,
      @Nullable Integer version) {}
}
