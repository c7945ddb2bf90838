package io.tocsin.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes a {@link View} as HTML; rendered whole first, so that a fault becomes an error page. */
@Provider
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ViewWriter implements MessageBodyWriter<View> {

  private final Pages pages;
  private final HttpServletRequest request;
  @Context HttpServletResponse response;

  @SuppressWarnings("NullAway") // CDI makes its proxy with it; RESTEasy insists on public
  public ViewWriter() {
    this(null, null);
  }

  @Inject
  public ViewWriter(Pages pages, HttpServletRequest request) {
    this.pages = pages;
    this.request = request;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == View.class;
  }

  @Override
  public void writeTo(
      View view,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    byte[] page = pages.render(view, request, response).getBytes(StandardCharsets.UTF_8);
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.putSingle(HttpHeaders.CONTENT_LENGTH, page.length);
    out.write(page);
  }
}
