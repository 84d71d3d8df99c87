package dev.madang.community.square;

import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How to connect a bot: what it needs, with the address of this server, ready to be copied. */
@RoomController
class ConnectController {

    private static final String PATH = "/community/connect";

    private final Addresses addresses;
    private final MessageSource words;

    ConnectController(Addresses addresses, MessageSource words) {
        this.addresses = addresses;
        this.words = words;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, Locale locale, Model model) {
        String base = addresses.of(request, "");
        model.addAttribute("nav", "connect");
        model.addAttribute("base", base);
        model.addAttribute("snippets", Snippets.of(base, locale, words));
        model.addAttribute(
                "card",
                new PageCard(
                        words.getMessage("square.connect", null, locale),
                        words.getMessage("square.connect.lead", null, locale),
                        addresses.of(request, PATH),
                        addresses.picture(request),
                        "website",
                        true));
        return "community/connect";
    }
}
