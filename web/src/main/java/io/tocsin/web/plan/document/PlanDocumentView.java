package io.tocsin.web.plan.document;

import io.tocsin.web.document.Document;

/** The plan as a document, in a language that need not be the page's. */
public record PlanDocumentView(Document document) {}
