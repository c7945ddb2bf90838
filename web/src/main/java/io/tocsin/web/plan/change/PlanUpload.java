package io.tocsin.web.plan.change;

import io.tocsin.account.Role;
import io.tocsin.web.error.Attempt;
import io.tocsin.web.error.Problem;
import io.tocsin.web.error.Refusal;
import io.tocsin.web.page.Pages;
import io.tocsin.web.page.Viewers;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.plan.Drafting;
import io.tocsin.workflow.plan.PlanArchive;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes an archive from a form and makes a draft of it (spec, D1). A servlet of its own, so that
 * the container reads the parts of the form, and with them its proof against forged requests,
 * before anything else does.
 */
@WebServlet("/plan/import")
@MultipartConfig(maxFileSize = PlanUpload.LARGEST, maxRequestSize = PlanUpload.LARGEST)
public class PlanUpload extends HttpServlet {

  static final long LARGEST = 1024L * 1024;

  private static final long serialVersionUID = 1L;

  private final transient Drafting drafting;
  private final transient HistoryPage page;
  private final transient Pages pages;
  private final transient Refusal refusal;
  private final transient Visitor visitor;

  @Inject
  PlanUpload(Drafting drafting, HistoryPage page, Pages pages, Refusal refusal, Visitor visitor) {
    this.drafting = drafting;
    this.page = page;
    this.pages = pages;
    this.refusal = refusal;
    this.visitor = visitor;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (Viewers.caller(request).isEmpty() || !visitor.may(Role.PLAN_EDITOR)) {
      refusal.send(request, response, Problem.of(403));
      return;
    }
    byte[] archive = archive(request.getPart("archive"));
    AtomicLong draft = new AtomicLong();
    Optional<Problem> problem =
        Attempt.to(
            () -> draft.set(drafting.of(PlanArchive.read(archive), visitor.actor()).number()));
    if (problem.isPresent()) {
      byte[] shown =
          pages
              .render(page.show(problem.get()), request, response)
              .getBytes(StandardCharsets.UTF_8);
      response.setStatus(problem.get().status());
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.getOutputStream().write(shown);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/plan/drafts/" + draft.get());
    }
  }

  private static byte[] archive(@Nullable Part part) throws IOException {
    if (part == null) {
      return new byte[0];
    }
    try (InputStream content = part.getInputStream()) {
      return content.readAllBytes();
    }
  }
}
