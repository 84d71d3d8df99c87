package dev.madang.agent.tools;

import dev.madang.ui.Fonts;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;

/** Brings the font of the charts before the first one is drawn. */
@Configuration(proxyBeanMethods = false)
class Drawing {

    Drawing(@Value("${madang.data:data}") Path data) {
        Fonts.install(data);
    }
}
