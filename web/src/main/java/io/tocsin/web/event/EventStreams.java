package io.tocsin.web.event;

import io.tocsin.incident.IncidentChanged;
import io.tocsin.review.ReviewChanged;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.servlet.AsyncContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The event streams of all browsers of this node; bounded in all and for each person. */
@ApplicationScoped
public class EventStreams {

  static final int MOST = 500;
  static final int MOST_OF_ONE = 6;
  private static final long HEARTBEAT_SECONDS = 20;

  @Resource @Nullable ManagedScheduledExecutorService executor;

  private final Deque<EventStream> streams = new ArrayDeque<>();
  private @Nullable ScheduledFuture<?> heartbeat;

  /** Tells pages once the change is committed: they read it back at once. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IncidentChanged change) {
    all().forEach(stream -> stream.tell(change.id().value()));
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReviewChanged change) {
    all().forEach(stream -> stream.tell(RecentChanges.PLAN_REVIEW));
  }

  /** Empty when this node has as many as it bears. A person's oldest gives way to the new one. */
  Optional<EventStream> open(String owner, AsyncContext context) {
    if (executor == null) {
      throw new IllegalStateException("the server gives no threads");
    }
    beat();
    return open(owner, context, executor);
  }

  synchronized Optional<EventStream> open(String owner, AsyncContext context, Executor writers) {
    List<EventStream> theirs =
        streams.stream().filter(stream -> stream.owner().equals(owner)).toList();
    if (theirs.size() >= MOST_OF_ONE) {
      close(theirs.get(0));
    } else if (streams.size() >= MOST) {
      return Optional.empty();
    }
    EventStream[] self = new EventStream[1];
    EventStream stream = new EventStream(owner, context, writers, () -> close(self[0]));
    self[0] = stream;
    streams.addLast(stream);
    return Optional.of(stream);
  }

  synchronized void close(EventStream stream) {
    streams.remove(stream);
    stream.close();
  }

  private synchronized List<EventStream> all() {
    return List.copyOf(streams);
  }

  private synchronized void beat() {
    if (heartbeat == null && executor != null) {
      heartbeat =
          executor.scheduleAtFixedRate(
              () -> all().forEach(EventStream::heartbeat),
              HEARTBEAT_SECONDS,
              HEARTBEAT_SECONDS,
              TimeUnit.SECONDS);
    }
  }

  /** Browsers come back by themselves, to this node or another one. */
  @PreDestroy
  void closeAll() {
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    all().forEach(this::close);
  }
}
