package dev.madang;

import dev.madang.testkit.ServerTest;
import org.junit.jupiter.api.Test;

@ServerTest
class ApplicationIntegrationTests {

    @Test
    void theServerStartsOnAnEmptyDatabase() {}
}
