package io.tocsin.workflow.world;

/** Whom the shipped plan names together; each constant is one place to change when it does. */
final class ShippedPeople {

  /** Infrastructure's route at P0; the tech lead is called by the first page, not by it. */
  static final String ROUTE_P0 =
      "emergency-desk by slack-emergency; tech-lead by mail; devops-team by mail;"
          + " management by mail, sms; devops-engineer by mail";

  static final String ACKNOWLEDGED_P0 = "emergency-desk by slack-emergency";
  static final String ACKNOWLEDGED_P1 =
      "devops-team by slack-devops; emergency-desk by slack-emergency; issue-tracker by github";
  static final String ACKNOWLEDGED_P2 =
      "everyone by slack-general; issue-tracker by github; project-management by project";

  static final String LEVEL_1_P0 = "tech-lead by mail, phone; devops-engineer by mail";
  static final String LEVEL_2_P0 =
      "devops-team by mail, slack-devops; emergency-desk by mail, slack-emergency";
  static final String LEVEL_3_P0 = "management by mail, sms";

  /** All levels, and of the route those whom they do not name. */
  static final String EVERYBODY_P0 = LEVEL_1_P0 + "; " + LEVEL_2_P0 + "; " + LEVEL_3_P0;

  /** Where a story begins on Tuesday, 24 November 2026, the tech lead is on call. */
  static final String ON_CALL = "tech-lead by mail, phone";

  static final String LEVEL_2_P1 = "devops-team by mail, slack-devops";
  static final String LEVEL_3_P1 = "tech-lead by mail, phone";

  static final String ROUTE_P1 =
      "devops-team by slack-devops, mail; emergency-desk by slack-emergency;"
          + " issue-tracker by github; monitoring by alertmanager, grafana;"
          + " devops-engineer by mail";

  static final String ROUTE_P2 =
      "everyone by slack-general; devops-team by mail; issue-tracker by github;"
          + " project-management by project; devops-engineer by mail";

  private ShippedPeople() {}

  /** A P0 is declared: the route and the first level hear of it at once. */
  static void expectOpeningOfP0(World world, String at) {
    world.expect(at, "declared P0", ROUTE_P0);
    world.expect(at, "page P0 1 1", LEVEL_1_P0);
  }
}
