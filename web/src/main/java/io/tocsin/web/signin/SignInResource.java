package io.tocsin.web.signin;

import io.tocsin.account.Secret;
import io.tocsin.account.SigningIn;
import io.tocsin.account.SigningOut;
import io.tocsin.web.page.Cookies;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.security.SignInLimit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Signing in and out in the browser (spec, X1). */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

  private final SigningIn signingIn;
  private final SigningOut signingOut;
  private final SignInLimit limit;
  private final Cookies cookies;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public SignInResource() {
    this(null, null, null, null);
  }

  @Inject
  public SignInResource(
      SigningIn signingIn, SigningOut signingOut, SignInLimit limit, Cookies cookies) {
    this.signingIn = signingIn;
    this.signingOut = signingOut;
    this.limit = limit;
    this.cookies = cookies;
  }

  @GET
  @Path("sign-in")
  public View show(@QueryParam("next") @DefaultValue("/") String next) {
    return page(new SignInView(Redirect.ownPath(next), "", false, 0));
  }

  @POST
  @Path("sign-in")
  public Response signIn(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("next") @DefaultValue("/") String next) {
    String target = Redirect.ownPath(next);
    Duration wait = limit.wait(request.getRemoteAddr());
    if (!wait.isZero()) {
      long seconds = wait.toSeconds() + 1;
      return Response.status(429)
          .header("Retry-After", seconds)
          .entity(page(new SignInView(target, name, false, seconds)))
          .build();
    }
    Optional<Secret> session = signingIn.signIn(name.strip(), password);
    if (session.isEmpty()) {
      limit.failed(request.getRemoteAddr());
      return Response.status(422).entity(page(new SignInView(target, name, true, 0))).build();
    }
    response.addCookie(cookies.session(request, session.get()));
    return Redirect.to(target);
  }

  @POST
  @Path("sign-out")
  public Response signOut() {
    Cookies.find(request, Cookies.SESSION).map(Secret::new).ifPresent(signingOut::signOut);
    response.addCookie(cookies.noSession(request));
    return Redirect.to("/sign-in");
  }

  private static View page(SignInView view) {
    return new View("sign-in", view);
  }
}
