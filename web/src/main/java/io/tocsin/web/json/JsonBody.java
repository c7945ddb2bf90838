package io.tocsin.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.text.LocalText;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes records, collections and maps as JSON. What is read is also validated by its
 * annotations, and refused as {@link Invalid}; an empty body reads as an empty object.
 */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  private final ObjectMapper mapper;
  private final Validator validator;

  @SuppressWarnings("NullAway") // CDI makes its proxy with it; RESTEasy insists on public
  public JsonBody() {
    this(null, null);
  }

  @Inject
  public JsonBody(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return ours(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] body = in.readAllBytes();
    Object read =
        mapper.readValue(
            body.length == 0 ? new byte[] {'{', '}'} : body, mapper.constructType(genericType));
    if (read == null) {
      throw new Invalid("", new LocalText("expected an object", "应为一个对象"));
    }
    List<FieldError> errors = validator.validate(read).stream().map(JsonBody::error).toList();
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return read;
  }

  private static FieldError error(ConstraintViolation<Object> violation) {
    return new FieldError(
        violation.getPropertyPath().toString(), LocalText.verbatim(violation.getMessage()));
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return ours(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    out.write(mapper.writeValueAsBytes(value));
  }

  private static boolean ours(Class<?> type) {
    return type.isRecord()
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || JsonNode.class.isAssignableFrom(type);
  }
}
