package io.tocsin.web.page;

import io.tocsin.persistence.DurableCommits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Nobody is told that something was done, or taken in, before it is written. */
@Provider
@ApplicationScoped
public class DurableAnswer implements ContainerResponseFilter {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final DurableCommits commits;

  @SuppressWarnings("NullAway") // CDI makes its proxy with it; RESTEasy insists on public
  public DurableAnswer() {
    this(null);
  }

  @Inject
  public DurableAnswer(DurableCommits commits) {
    this.commits = commits;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!READING.contains(request.getMethod()) && response.getStatus() < 400) {
      commits.ensure();
    }
  }
}
