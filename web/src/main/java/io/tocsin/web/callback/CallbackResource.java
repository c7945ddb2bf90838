package io.tocsin.web.callback;

import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.delivery.callback.ReceivingReport;
import io.tocsin.delivery.callback.ReceivingReport.Received;
import io.tocsin.workflow.engine.Conflict;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What providers tell of the messages that they took, and what recipients answer through them
 * (spec, N2, N4). Open to all; the channel checks the provider's signature.
 */
@Path("/callbacks/{channel: [a-z0-9-]{1,100}}/{subject: [A-Za-z0-9/-]{1,100}}")
@RequestScoped
public class CallbackResource {

  private final ReceivingReport receiving;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public CallbackResource() {
    this(null);
  }

  @Inject
  public CallbackResource(ReceivingReport receiving) {
    this.receiving = receiving;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response receive(
      @PathParam("channel") String channel,
      @PathParam("subject") String subject,
      @Context HttpHeaders headers,
      byte[] body) {
    ProviderRequest request =
        new ProviderRequest(
            "/callbacks/" + channel + "/" + subject,
            List.of(subject.split("/")),
            lowerCase(headers),
            FormBody.of(headers.getMediaType(), body),
            new String(body, StandardCharsets.UTF_8));
    Received received = Conflict.retryFor(() -> receiving.receive(channel, request));
    if (received instanceof Received.Taken taken) {
      return Response.ok(taken.answer().body())
          .type(MediaType.valueOf(taken.answer().contentType()).withCharset("UTF-8"))
          .build();
    }
    return Response.status(received instanceof Received.Forged ? 403 : 404).build();
  }

  private static Map<String, String> lowerCase(HttpHeaders headers) {
    return headers.getRequestHeaders().entrySet().stream()
        .filter(header -> !header.getValue().isEmpty())
        .collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> header.getValue().get(0),
                (first, second) -> first));
  }
}
