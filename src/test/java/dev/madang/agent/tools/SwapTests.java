package dev.madang.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is concluded about a brand follows its rows, not its name. */
class SwapTests {

    private static final String ONE = "라네즈";
    private static final String OTHER = "이니스프리";

    @TempDir
    Path folder;

    @Test
    void whenTwoBrandsSwapTheirRowsTheirConclusionsSwap() throws Exception {
        List<Map<String, String>> rows = ReviewRows.shipped(4);
        Path asItIs = ReviewRows.write(folder.resolve("as-it-is.csv"), rows, ReviewRows::korean);
        Path swapped = ReviewRows.write(folder.resolve("swapped.csv"), rows, SwapTests::swap);

        String one = conclusions("one", asItIs, ONE);
        String oneSwapped = conclusions("one-swapped", swapped, ONE);

        assertThat(oneSwapped).isNotEqualTo(one);
        assertThat(conclusions("other-swapped", swapped, OTHER)).isEqualTo(one.replace(ONE, OTHER));
        assertThat(conclusions("other", asItIs, OTHER)).isEqualTo(oneSwapped.replace(ONE, OTHER));
    }

    private static String swap(String spelled) {
        String brand = ReviewRows.korean(spelled);
        return brand.equals(ONE) ? OTHER : brand.equals(OTHER) ? ONE : brand;
    }

    /** Everything that is concluded and drawn from, except where it came from. */
    private String conclusions(String name, Path file, String brand) throws Exception {
        Chain chain = new Chain(folder.resolve(name), "ko")
                .collect(file, Map.of("brand", brand))
                .prepare()
                .judge()
                .conclude();
        String insights = Files.readString(chain.bench.file(InsightTool.FILE));
        String sentiment =
                chain.bench.product("sentiment_result").path("aspects").toString();
        return (insights + sentiment).replace(file.getFileName().toString(), "FILE");
    }
}
