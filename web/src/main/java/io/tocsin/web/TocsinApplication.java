package io.tocsin.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * Pages and API live at the root; {@code /static/*} goes to a servlet, whose longer mapping wins
 * over this one, and health, metrics and OpenAPI are the server's own context roots.
 */
@ApplicationPath("/")
public class TocsinApplication extends Application {}
