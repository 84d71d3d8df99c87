package dev.madang.ui;

import dev.madang.edge.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hangs the kit into MVC. */
@Configuration(proxyBeanMethods = false)
class UiConfiguration {

    private static final String KOREAN = "_ko.properties";

    @Bean
    WebMvcConfigurer roomDoors(Rooms rooms) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoomDoor(rooms));
            }
        };
    }

    /** The bundles of all modules: {@code words/<module>_{ko,en,vi}.properties}. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.ENGLISH);
        words.setBasenames(Words.bundles());
        return words;
    }

    /** Pages speak the language that the edge has found. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Locale.of(Exchange.of(request).language().tag());
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("chosen by a cookie");
            }
        };
    }

    /** Where the words lie. */
    static final class Words {

        private Words() {}

        static String[] bundles() {
            try {
                Resource[] found =
                        new PathMatchingResourcePatternResolver().getResources("classpath*:words/*" + KOREAN);
                return Arrays.stream(found)
                        .map(Resource::getFilename)
                        .map(Objects::requireNonNull)
                        .map(name -> "words/" + name.substring(0, name.length() - KOREAN.length()))
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
