package dev.madang.ui;

import dev.madang.edge.FailurePage;
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
        Locale locale = Locale.of(told.exchange().language().tag());
        String fallback = words.getMessage("failure.other", null, locale);
        Map<String, Object> model = Map.of(
                "language", told.exchange().language().tag(),
                "theme", Theme.of(request).word(),
                "status", told.status(),
                "title", Objects.requireNonNull(words.getMessage("failure." + told.status(), null, fallback, locale)),
                "message", told.message(),
                "requestId", told.exchange().requestId(),
                "style", assets.url("kit.css"),
                "mark", assets.url("mark.svg"));
        return templates.process("ui/failure", new Context(locale, model));
    }
}
