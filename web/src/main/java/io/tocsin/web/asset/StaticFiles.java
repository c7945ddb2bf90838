package io.tocsin.web.asset;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Serves {@code /static/*}. A link with the right version is kept by browsers for a year; any other
 * (a script importing its neighbour) is asked for again and mostly answered 304.
 */
@WebServlet("/static/*")
public class StaticFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Assets assets;

  @Inject
  public StaticFiles(Assets assets) {
    this.assets = assets;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Asset> asset = assets.find(request.getServletPath() + request.getPathInfo());
    if (asset.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    serve(asset.get(), request, response);
  }

  private static void serve(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String etag = '"' + asset.version() + '"';
    boolean current = asset.version().equals(request.getParameter("v"));
    response.setHeader("ETag", etag);
    response.setHeader(
        "Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    if (etag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(asset.type());
    response.setContentLength(asset.content().length);
    response.getOutputStream().write(asset.content());
  }
}
