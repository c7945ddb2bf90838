package io.tocsin.web.page;

import io.tocsin.web.asset.Assets;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Gives {@code @{/static/…}} the version of the file, so that browsers may keep it for ever. */
final class AssetLinks extends StandardLinkBuilder {

  private final Assets assets;

  AssetLinks(Assets assets) {
    this.assets = assets;
  }

  @Override
  protected String processLink(IExpressionContext context, @Nullable String link) {
    return link == null ? "" : assets.versioned(link);
  }
}
