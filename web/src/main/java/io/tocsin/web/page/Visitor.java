package io.tocsin.web.page;

import io.tocsin.account.Caller;
import io.tocsin.account.Role;
import io.tocsin.incident.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Locale;

/** Whoever makes the present request, for resources. */
@RequestScoped
public class Visitor {

  private final HttpServletRequest request;
  private final Viewers viewers;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Visitor() {
    this(null, null);
  }

  @Inject
  public Visitor(HttpServletRequest request, Viewers viewers) {
    this.request = request;
    this.viewers = viewers;
  }

  /**
   * Whom the timeline names.
   *
   * @throws NotAuthorizedException on a public page, when nobody signed in
   */
  public Actor actor() {
    return Viewers.caller(request)
        .map(Caller::actor)
        .orElseThrow(() -> new NotAuthorizedException("Bearer"));
  }

  public boolean signedIn() {
    return Viewers.caller(request).isPresent();
  }

  public boolean may(Role role) {
    return viewer().may(role);
  }

  public Locale locale() {
    return viewer().locale();
  }

  public Viewer viewer() {
    return viewers.of(request);
  }
}
