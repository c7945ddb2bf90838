package io.tocsin.web.account;

import io.tocsin.account.AccountDetails;
import io.tocsin.account.InvalidAccount;
import io.tocsin.account.ManagingAccounts;
import io.tocsin.account.Role;
import io.tocsin.web.page.Redirect;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Accounts in the browser: add, change, reset, disable, sign out (spec, X1, X2). */
@Path("/admin/accounts")
@RequestScoped
@RolesAllowed("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
public class AccountResource {

  private static final String PAGE = "/admin/accounts";

  private final ManagingAccounts accounts;
  private final AccountPage page;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public AccountResource() {
    this(null, null, null);
  }

  @Inject
  public AccountResource(ManagingAccounts accounts, AccountPage page, Visitor visitor) {
    this.accounts = accounts;
    this.page = page;
    this.visitor = visitor;
  }

  @GET
  public View show() {
    return page.show(emptyForm(), Optional.empty());
  }

  @POST
  public Response add(
      @BeanParam AccountForm form, @FormParam("password") @DefaultValue("") String password) {
    return attempt(
        "",
        form.typed(),
        () -> {
          accounts.add(form.details(form.name().strip()), password);
          return Redirect.to(PAGE, "notice.account.added");
        });
  }

  @POST
  @Path("{id}")
  public Response change(@PathParam("id") String id, @BeanParam AccountForm form) {
    return attempt(
        id,
        emptyForm(),
        () -> {
          AccountDetails details = form.details(page.nameOf(id));
          return done(accounts.change(id, details), "notice.account.changed");
        });
  }

  @POST
  @Path("{id}/password")
  public Response resetPassword(
      @PathParam("id") String id, @FormParam("password") @DefaultValue("") String password) {
    return attempt(
        id,
        emptyForm(),
        () -> done(accounts.resetPassword(id, password), "notice.account.password"));
  }

  @POST
  @Path("{id}/disable")
  public Response disable(@PathParam("id") String id) {
    return attempt(
        id, emptyForm(), () -> done(accounts.disable(id, true), "notice.account.disabled"));
  }

  @POST
  @Path("{id}/enable")
  public Response enable(@PathParam("id") String id) {
    return done(accounts.disable(id, false), "notice.account.enabled");
  }

  @POST
  @Path("{id}/sign-out")
  public Response signOut(@PathParam("id") String id) {
    return done(accounts.revokeSessions(id), "notice.account.signedOut");
  }

  private Response attempt(String id, AccountsView.Form typed, Supplier<Response> work) {
    try {
      return work.get();
    } catch (InvalidAccount e) {
      var problem = new AccountsView.Problem(id, e.field(), e.text().in(visitor.locale()));
      return Response.status(422).entity(page.show(typed, Optional.of(problem))).build();
    }
  }

  private static Response done(Optional<?> account, String notice) {
    return account.map(found -> Redirect.to(PAGE, notice)).orElseThrow(NotFoundException::new);
  }

  private AccountsView.Form emptyForm() {
    return new AccountsView.Form(
        "", "", Set.of(Role.RESPONDER.name()), visitor.viewer().zone().getId());
  }
}
