/** The JSON API, as the HTTP contract of the specification has it. */
@NullMarked
@OpenAPIDefinition(
    info =
        @Info(
            title = "Tocsin",
            version = "1",
            description =
                "Errors are problem+json (RFC 9457). Commands take an Idempotency-Key, good for 24"
                    + " hours. Lists have items and nextCursor, and take cursor and limit."),
    security = @SecurityRequirement(name = "token"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "token",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer")))
package io.tocsin.web.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
