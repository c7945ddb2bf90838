package io.tocsin.remediation;

import io.tocsin.plan.SshAccess;
import java.util.Optional;

/** Looks up what is deployed, before an action changes it. */
public interface DeployedTag {

  /**
   * The tag that is checked out; empty when there is none or it cannot be looked up. A look at the
   * outside world: not to be called in a transaction.
   *
   * @param repository its directory
   * @param there the host that has it, settings resolved; empty: this one
   */
  Optional<String> in(String repository, Optional<SshAccess> there);
}
