package dev.madang.testkit;

import com.microsoft.playwright.Browser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One {@link Chromium} for all tests of a class, which are skipped by name where there is none. */
public final class OneChromium implements BeforeAllCallback, AfterAllCallback {

    private @Nullable Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Chromium started = chromium;
        if (started != null) {
            started.close();
        }
    }

    public Browser browser() {
        return Objects.requireNonNull(chromium).browser();
    }
}
