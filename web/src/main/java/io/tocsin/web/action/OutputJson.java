package io.tocsin.web.action;

import io.tocsin.remediation.ActionRun;

/**
 * What an action printed since a page last asked, secrets masked.
 *
 * @param next from where to ask the next time
 * @param ended nothing more will come
 */
public record OutputJson(String text, int next, boolean ended) {

  /**
   * @param from how many characters the page has
   */
  static OutputJson of(ActionRun run, int from) {
    String output = run.output();
    int known = Math.min(Math.max(from, 0), output.length());
    return new OutputJson(output.substring(known), output.length(), run.state().ended());
  }
}
