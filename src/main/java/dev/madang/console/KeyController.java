package dev.madang.console;

import dev.madang.edge.Exchange;
import dev.madang.edge.Wording;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.ui.Form;
import dev.madang.ui.RoomController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** API keys: an account's own; an admin's are those of everybody. */
@RoomController
@RequestMapping("/keys")
class KeyController {

    private static final String PAGE = "console/keys";
    private static final int UNPROCESSABLE = 422;

    private final KeyHolders holders;
    private final ApiKeys keys;
    private final Wording wording;

    KeyController(KeyHolders holders, ApiKeys keys, Wording wording) {
        this.holders = holders;
        this.keys = keys;
        this.wording = wording;
    }

    @GetMapping
    String list(@RequestParam @Nullable String account, Caller caller, Model model) {
        model.addAttribute("form", Form.empty());
        return page(holders.choose(caller, account), caller, model);
    }

    @PostMapping
    String create(
            @RequestParam String account,
            @RequestParam(defaultValue = "") String name,
            Caller caller,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Caller.Account holder = holders.require(caller, account);
        Form form = Form.empty();
        try {
            model.addAttribute(
                    "made", keys.create(holder.account(), name).value().reveal());
        } catch (Failure refused) {
            String sentence = wording.message(refused, Exchange.of(request).language());
            form = form.with("name", name).fault("name", sentence);
            response.setStatus(UNPROCESSABLE);
        }
        model.addAttribute("form", form);
        return page(Optional.of(holder), caller, model);
    }

    @PostMapping("/{key}/revoke")
    String revoke(@PathVariable String key, @RequestParam String account, Caller caller, Model model) {
        Caller.Account holder = holders.require(caller, account);
        keys.revoke(holder.account(), key);
        model.addAttribute("form", Form.empty());
        model.addAttribute("toast", "keys.revoked");
        return page(Optional.of(holder), caller, model);
    }

    private String page(Optional<Caller.Account> holder, Caller caller, Model model) {
        model.addAttribute("holders", holders.of(caller));
        model.addAttribute("holder", holder.orElse(null));
        model.addAttribute(
                "keys", holder.map(one -> keys.list(one.account()).reversed()).orElseGet(List::of));
        return PAGE;
    }
}
