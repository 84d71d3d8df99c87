package dev.madang.edge;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGENT     |                       | KO",
                "NOTION    |                       | KO",
                "RUNNER    |                       | EN",
                "FACTORY   |                       | EN",
                "COMMUNITY |                       | EN",
                "CONSOLE   |                       | EN",
                "AGENT     | en                    | EN",
                "AGENT     | en-US,en;q=0.9        | EN",
                "RUNNER    | ko-KR                 | KO",
                "RUNNER    | fr, ko;q=0.5          | KO",
                "RUNNER    | en;q=0.3, ko;q=0.8    | KO",
                "RUNNER    | ko;q=0                | EN",
                "FACTORY   | vi                    | VI",
                "CONSOLE   | vi                    | VI",
                "AGENT     | vi                    | KO",
                "AGENT     | *                     | KO",
                "AGENT     | *, en;q=0.5           | KO",
                "AGENT     | fr                    | KO",
                "AGENT     | en_;;;q=x             | KO"
            })
    void theCallerChoosesAmongTheFamilysLanguages(Family family, String header, Language language) {
        assertThat(Language.choose(header, family)).isEqualTo(language);
    }

    @Property
    void noHeaderIsTooStrange(@ForAll String header, @ForAll Family family) {
        assertThat(Language.choose(header, family)).isNotNull();
    }
}
