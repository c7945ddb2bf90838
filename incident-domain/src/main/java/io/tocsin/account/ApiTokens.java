package io.tocsin.account;

import java.util.List;
import java.util.Optional;

/** All tokens ever issued: revoked ones stay listed, their names stand in timelines. */
public interface ApiTokens {

  void add(ApiToken token);

  Optional<ApiToken> find(String id);

  Optional<ApiToken> find(Secret secret);

  /** Newest first. */
  List<ApiToken> all();
}
