package io.tocsin.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the numbers of one look as JSON text. */
@Converter
class MeasurementsConverter implements AttributeConverter<List<Measurement>, String> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Measurement>> MEASUREMENTS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<Measurement> measurements) {
    try {
      return JSON.writeValueAsString(measurements);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("measurements always become JSON", e);
    }
  }

  @Override
  public List<Measurement> convertToEntityAttribute(String json) {
    try {
      return JSON.readValue(json, MEASUREMENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("this column holds what was written here", e);
    }
  }
}
