package dev.madang.ui;

import dev.madang.edge.Callers;
import dev.madang.edge.Exchange;
import dev.madang.edge.SignIn;
import dev.madang.identity.Caller;
import dev.madang.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame into the model of every page. */
@ControllerAdvice(annotations = RoomController.class)
class FrameAdvice {

    private final Rooms rooms;
    private final SignIn signIn;
    private final Assets assets;

    FrameAdvice(Rooms rooms, SignIn signIn, Assets assets) {
        this.assets = assets;
        this.rooms = rooms;
        this.signIn = signIn;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Caller caller = Callers.of(request);
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return new Frame(
                Exchange.of(request).language(),
                Theme.of(request),
                rooms.openTo(caller),
                rooms.at(request).orElse(null),
                caller,
                signIn.csrfToken(request).map(Secret::reveal).orElse(""),
                query == null ? path : path + "?" + query,
                assets);
    }
}
