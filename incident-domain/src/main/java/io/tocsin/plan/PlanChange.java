package io.tocsin.plan;

import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanVersion.Origin;
import java.time.Instant;

/**
 * That a plan came into force, without its files.
 *
 * @param number of the {@link PlanVersion}
 * @param version as the plan's authors call it
 * @param note why, in the words of whoever did it; empty where nobody was asked
 */
public record PlanChange(
    long number, String version, Origin origin, Instant at, Actor by, String note) {}
