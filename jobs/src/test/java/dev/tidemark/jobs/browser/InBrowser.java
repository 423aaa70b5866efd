package dev.tidemark.jobs.browser;

import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the browser and the warehouse that all of a JVM share, since each takes seconds;
 * before each test the browser is as wide as usual, and its reader likes light pages.
 */
final class InBrowser implements ParameterResolver, BeforeEachCallback {
  /** What is shared, and what makes it. */
  private static final Map<Class<?>, Maker> MAKERS =
      Map.of(Browser.class, Browser::start, Nights.class, Nights::write);

  @FunctionalInterface
  private interface Maker {
    AutoCloseable make() throws Exception;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return MAKERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared(context, parameter.getParameter().getType());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    var browser = (Browser) shared(context, Browser.class);
    browser.size(1280, 900);
    browser.prefer("light", "screen");
  }

  /** The store of the root closes what is in it when all tests are done. */
  private static Object shared(ExtensionContext context, Class<?> type) {
    Store store = context.getRoot().getStore(Namespace.create(InBrowser.class));
    return store.computeIfAbsent(type, InBrowser::made);
  }

  private static Object made(Class<?> type) {
    try {
      return MAKERS.get(type).make();
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
