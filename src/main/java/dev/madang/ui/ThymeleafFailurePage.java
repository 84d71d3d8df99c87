package dev.madang.ui;

import dev.madang.edge.FailurePage;
import dev.madang.edge.Family;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A failure in the kit's clothes. It stands alone: no database, no session, nothing that may have failed too. */
@Component
class ThymeleafFailurePage implements FailurePage {

    private final ITemplateEngine templates;
    private final MessageSource words;
    private final Assets assets;

    ThymeleafFailurePage(ITemplateEngine templates, MessageSource words, Assets assets) {
        this.templates = templates;
        this.words = words;
        this.assets = assets;
    }

    @Override
    public String of(HttpServletRequest request, Told told) {
        boolean square = told.exchange().family() == Family.SQUARE;
        Locale locale = Locale.of(told.exchange().language().tag());
        String fallback = words.getMessage("failure.other", null, locale);
        Map<String, Object> model = Map.ofEntries(
                Map.entry("language", told.exchange().language().tag()),
                Map.entry("theme", Theme.of(request).word()),
                Map.entry("status", told.status()),
                Map.entry(
                        "title",
                        Objects.requireNonNull(words.getMessage("failure." + told.status(), null, fallback, locale))),
                Map.entry("message", told.message()),
                Map.entry("home", square ? "/community" : "/"),
                Map.entry("homeword", square ? "failure.square" : "failure.home"),
                Map.entry("place", square ? "frame.square" : "frame.name"),
                Map.entry("requestId", told.exchange().requestId()),
                Map.entry("style", assets.url("kit.css")),
                Map.entry("mark", assets.url("mark.svg")));
        return templates.process("ui/failure", new Context(locale, model));
    }
}
