package dev.madang.community.bot;

import dev.madang.community.character.CharacterId;
import dev.madang.community.character.Characters;
import dev.madang.community.limit.BotLimits;
import dev.madang.identity.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose key it is. */
@RestController
@RequestMapping("/api/v1/bot")
class MeController {

    private final Characters characters;
    private final BotLimits limits;

    MeController(Characters characters, BotLimits limits) {
        this.characters = characters;
        this.limits = limits;
    }

    record MeView(CharacterView character) {}

    @GetMapping("/me")
    MeView me(Caller.Bot bot) {
        limits.read(bot);
        return new MeView(CharacterView.of(characters.require(new CharacterId(bot.character()))));
    }
}
