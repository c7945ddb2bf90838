package io.tocsin.notification.twilio;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.callback.ProviderRequest;
import io.tocsin.notification.ChannelSettings;
import io.tocsin.notification.Signatures;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request of Twilio's, whose header {@code X-Twilio-Signature} is an HMAC-SHA1 of the address
 * that it called followed by all fields of the form in their order.
 */
final class TwilioRequest {

  private final ProviderRequest request;

  TwilioRequest(ProviderRequest request) {
    this.request = request;
  }

  /** Signed for the address that the plan says, whatever proxies made of it on the way. */
  boolean signed(ChannelSettings settings) {
    StringBuilder text =
        new StringBuilder(settings.text(Channel.CALLBACKS).orElse("").replaceFirst("/+$", ""))
            .append(request.path());
    for (Map.Entry<String, String> field : new TreeMap<>(request.form()).entrySet()) {
      text.append(field.getKey()).append(field.getValue());
    }
    String expected =
        Base64.getEncoder()
            .encodeToString(
                Signatures.hmac(
                    "HmacSHA1", settings.text(TwilioAccount.TOKEN).orElse(" "), text.toString()));
    return settings.text(TwilioAccount.TOKEN).isPresent()
        && Signatures.same(expected, request.header("x-twilio-signature").orElse(""));
  }
}
