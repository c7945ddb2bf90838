package io.tocsin.web.account;

import io.tocsin.account.ApiToken;
import io.tocsin.account.InvalidAccount;
import io.tocsin.account.IssuingToken;
import io.tocsin.account.Role;
import io.tocsin.account.Secret;
import io.tocsin.account.TokenRequest;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** API tokens in the browser: issue, show once, revoke (spec, X1). */
@Path("/admin/tokens")
@RequestScoped
@RolesAllowed("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
public class TokenResource {

  private static final String PAGE = "/admin/tokens";
  private static final TokensView.Form EMPTY = new TokensView.Form("", Set.of(), "");

  private final IssuingToken tokens;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public TokenResource() {
    this(null, null, null);
  }

  @Inject
  public TokenResource(IssuingToken tokens, Visitor visitor, Clock clock) {
    this.tokens = tokens;
    this.visitor = visitor;
    this.clock = clock;
  }

  @GET
  public View show() {
    return page(EMPTY, Optional.empty(), Optional.empty());
  }

  @POST
  public Response issue(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("scope") List<String> scopes,
      @FormParam("days") @DefaultValue("") String days) {
    TokensView.Form typed = new TokensView.Form(name, new HashSet<>(scopes), days);
    if (!days.strip().matches("|[1-9][0-9]{0,2}|[12][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650")) {
      return refused(typed, "days", Messages.say(visitor.locale(), "tokens.days.wrong"));
    }
    try {
      TokenRequest request =
          new TokenRequest(name.strip(), AccountForm.roles(scopes), expiry(days.strip()));
      Secret secret = tokens.issue(request, visitor.actor());
      var made = new TokensView.Made(request.name(), secret.value());
      return Response.status(201).entity(page(EMPTY, Optional.empty(), Optional.of(made))).build();
    } catch (InvalidAccount e) {
      return refused(typed, e.field(), e.text().in(visitor.locale()));
    }
  }

  @POST
  @Path("{id}/revoke")
  public Response revoke(@PathParam("id") String id) {
    return tokens
        .revoke(id)
        .map(revoked -> Redirect.to(PAGE, "notice.token.revoked"))
        .orElseThrow(NotFoundException::new);
  }

  private Optional<Instant> expiry(String days) {
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(clock.instant().plus(Duration.ofDays(Long.parseLong(days))));
  }

  private Response refused(TokensView.Form typed, String field, String message) {
    var problem = new TokensView.Problem(field, message);
    return Response.status(422).entity(page(typed, Optional.of(problem), Optional.empty())).build();
  }

  private View page(
      TokensView.Form form, Optional<TokensView.Problem> problem, Optional<TokensView.Made> made) {
    Instant now = clock.instant();
    List<TokensView.Row> rows = tokens.all().stream().map(token -> row(token, now)).toList();
    List<String> scopes = Arrays.stream(Role.values()).map(Role::name).toList();
    return new View("tokens", new TokensView(rows, scopes, form, problem, made));
  }

  private static TokensView.Row row(ApiToken token, Instant now) {
    return new TokensView.Row(
        token.id(),
        token.name(),
        token.scopes().stream().sorted().map(Role::name).toList(),
        token.issuedBy(),
        token.createdAt(),
        token.lastUsedAt(),
        token.expiresAt(),
        token.revokedAt(),
        token.validAt(now));
  }
}
