package io.tocsin.web.event;

import io.tocsin.web.page.Viewers;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code GET /events}: server-sent events of type {@code incident}, whose data is the id of an
 * incident that changed, or {@code plan-review} where the review of the plan did. Answers 503 when
 * there are too many streams. A stream ends after a quarter of an hour, so that the browser that
 * comes back proves anew who it is.
 */
@WebServlet(urlPatterns = "/events", asyncSupported = true)
public class EventServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Duration LIFE = Duration.ofMinutes(15);

  private final transient EventStreams streams;

  @Inject
  public EventServlet(EventStreams streams) {
    this.streams = streams;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    String owner = Viewers.caller(request).map(caller -> caller.actor().name()).orElse("");
    AsyncContext context = request.startAsync();
    context.setTimeout(LIFE.toMillis());
    Optional<EventStream> stream = streams.open(owner, context);
    if (stream.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "30");
      context.complete();
      return;
    }
    context.addListener(new Closing(streams, stream.get()));
    stream.get().heartbeat();
  }

  /** Forgets a stream however it ends. */
  private record Closing(EventStreams streams, EventStream stream) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      streams.close(stream);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      streams.close(stream);
    }

    @Override
    public void onError(AsyncEvent event) {
      streams.close(stream);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // The stream is started once.
    }
  }
}
