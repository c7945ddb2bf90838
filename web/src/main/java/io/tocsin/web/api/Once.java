package io.tocsin.web.api;

import static io.tocsin.web.api.ApiWording.SAY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.idempotency.Answer;
import io.tocsin.idempotency.AnsweringOnce;
import io.tocsin.idempotency.KeyReused;
import io.tocsin.idempotency.KeyedRequest;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.PlainText;
import io.tocsin.workflow.engine.Conflict;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the command of the present request in one transaction, together with its {@code
 * Idempotency-Key} if it has one.
 */
@RequestScoped
public class Once {

  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final AnsweringOnce answering;
  private final HttpServletRequest request;
  private final Visitor visitor;
  private final ObjectMapper json;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Once() {
    this(null, null, null, null);
  }

  @Inject
  public Once(
      AnsweringOnce answering, HttpServletRequest request, Visitor visitor, ObjectMapper json) {
    this.answering = answering;
    this.request = request;
    this.visitor = visitor;
    this.json = json;
  }

  /** Answers 200 with what the effect left. */
  <T> Response ok(Record body, Supplier<T> effect, Function<T, ? extends Record> view) {
    return run(body, effect, result -> new Answer(200, Optional.empty(), text(view.apply(result))));
  }

  /** Answers 201 with what was made, and where it is. */
  <T> Response created(
      Record body,
      Supplier<T> effect,
      Function<T, ? extends Record> view,
      Function<T, String> location) {
    return run(
        body,
        effect,
        result -> new Answer(201, Optional.of(location.apply(result)), text(view.apply(result))));
  }

  private <T> Response run(Record body, Supplier<T> effect, Function<T, Answer> render) {
    Optional<KeyedRequest> keyed = keyed(body);
    try {
      return response(Conflict.retryFor(() -> answering.answer(keyed, effect, render)));
    } catch (KeyReused e) {
      throw new Invalid(HEADER, SAY.say("key.reused"));
    }
  }

  private Optional<KeyedRequest> keyed(Record body) {
    Optional<String> key =
        Optional.ofNullable(request.getHeader(HEADER)).filter(given -> !given.isBlank());
    if (key.filter(given -> given.length() > LONGEST_KEY || !PlainText.is(given)).isPresent()) {
      throw new Invalid(HEADER, SAY.say("key.too.long"));
    }
    String content = request.getMethod() + " " + request.getRequestURI() + " " + text(body);
    return key.map(
        given ->
            new KeyedRequest(
                visitor.actor().kind() + ":" + visitor.actor().name(), given, content));
  }

  private String text(Record view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records always become JSON", e);
    }
  }

  private static Response response(Answer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status()).type(MediaType.APPLICATION_JSON).entity(answer.body());
    answer.location().map(URI::create).ifPresent(response::location);
    return response.build();
  }
}
