package io.tocsin.web.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What browsers hear, and what slow or lost ones cost. */
class EventStreamTest {

  private final Queue<Runnable> writers = new ArrayDeque<>();
  private final EventStreams streams = new EventStreams();
  private final Wire wire = new Wire();
  private AsyncContext browser = mock(AsyncContext.class);

  @BeforeEach
  void answers() throws IOException {
    browser = context(wire);
  }

  @Test
  void tellsWhichIncidentChanged() {
    open("wang", browser).tell("42");
    work();
    assertThat(wire.text()).isEqualTo("event: incident\ndata: 42\n\n");
  }

  @Test
  void sendsAHeartbeatThatIsNoEvent() {
    open("wang", browser).heartbeat();
    work();
    assertThat(wire.text()).isEqualTo(":\n\n");
  }

  @Test
  void tellsAReaderWhoIsSlowOnceHowOftenSoEverAnIncidentChanged() {
    EventStream stream = open("wang", browser);
    for (int i = 0; i < 1000; i++) {
      stream.tell("42");
      stream.tell("43");
    }
    assertThat(writers).hasSize(1);
    work();
    assertThat(wire.text()).isEqualTo("event: incident\ndata: 42\n\nevent: incident\ndata: 43\n\n");
  }

  @Test
  void tellsAgainAfterTheReaderCaughtUp() {
    EventStream stream = open("wang", browser);
    stream.tell("42");
    work();
    stream.tell("42");
    work();
    assertThat(wire.text().split("data: 42", -1)).hasSize(3);
  }

  @Test
  void forgetsABrowserThatLeft() {
    EventStream stream = open("wang", browser);
    wire.broken = true;
    stream.tell("42");
    work();
    verify(browser).complete();
    wire.broken = false;
    stream.tell("43");
    work();
    assertThat(wire.text()).isEmpty();
  }

  @Test
  void letsAPersonsOldestStreamGiveWay() throws IOException {
    List<AsyncContext> tabs = new ArrayList<>();
    for (int i = 0; i <= EventStreams.MOST_OF_ONE; i++) {
      tabs.add(context(new Wire()));
      open("wang", tabs.get(i));
    }
    verify(tabs.get(0)).complete();
  }

  @Test
  void bearsABoundedNumberOfStreams() throws IOException {
    for (int i = 0; i < EventStreams.MOST; i++) {
      open("person-" + i, context(new Wire()));
    }
    assertThat(streams.open("one-more", browser, writers::add)).isEmpty();
  }

  @Test
  void closesAllWhenTheServerStops() {
    open("wang", browser);
    streams.closeAll();
    verify(browser).complete();
  }

  private EventStream open(String owner, AsyncContext context) {
    Optional<EventStream> stream = streams.open(owner, context, writers::add);
    return stream.orElseThrow();
  }

  private void work() {
    for (Runnable next = writers.poll(); next != null; next = writers.poll()) {
      next.run();
    }
  }

  private static AsyncContext context(Wire wire) throws IOException {
    AsyncContext context = mock(AsyncContext.class);
    ServletResponse response = mock(ServletResponse.class);
    when(context.getResponse()).thenReturn(response);
    when(response.getOutputStream()).thenReturn(wire);
    return context;
  }

  /** The connection to a browser. */
  private static final class Wire extends ServletOutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean broken;

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) throws IOException {
      if (broken) {
        throw new IOException("broken pipe");
      }
      bytes.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
