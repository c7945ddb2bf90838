package io.tocsin.web.event;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The stream of one browser (server-sent events, WHATWG HTML 9.2). What waits to be written is a
 * set, so that a slow reader costs no more memory the more happens, and one thread writes at a
 * time.
 */
final class EventStream {

  private static final String HEARTBEAT = ":";

  private final String owner;
  private final AsyncContext context;
  private final Executor executor;
  private final Runnable whenBroken;
  private final Set<String> waiting = new LinkedHashSet<>();
  private boolean writing;
  private boolean closed;

  EventStream(String owner, AsyncContext context, Executor executor, Runnable whenBroken) {
    this.owner = owner;
    this.context = context;
    this.executor = executor;
    this.whenBroken = whenBroken;
  }

  String owner() {
    return owner;
  }

  void tell(String incident) {
    offer("event: incident\ndata: " + incident);
  }

  /** A comment that keeps proxies from closing the stream, and shows us a browser that left. */
  void heartbeat() {
    offer(HEARTBEAT);
  }

  private void offer(String block) {
    synchronized (this) {
      if (closed || !waiting.add(block) || writing) {
        return;
      }
      writing = true;
    }
    try {
      executor.execute(this::write);
    } catch (RejectedExecutionException e) {
      whenBroken.run();
    }
  }

  private void write() {
    try {
      ServletOutputStream out = context.getResponse().getOutputStream();
      for (String blocks = take(); !blocks.isEmpty(); blocks = take()) {
        out.write(blocks.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException | IllegalStateException e) {
      // The browser left, or the container ended the request: nothing of ours went wrong.
      whenBroken.run();
    }
  }

  /** All that waits; when nothing does, the writer's turn ends with the same breath. */
  private synchronized String take() {
    if (waiting.isEmpty() || closed) {
      writing = false;
      return "";
    }
    String blocks = String.join("\n\n", waiting) + "\n\n";
    waiting.clear();
    return blocks;
  }

  /** Ends the stream; the browser comes back by itself. */
  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    try {
      context.complete();
    } catch (IllegalStateException e) {
      // The container was first.
    }
  }
}
