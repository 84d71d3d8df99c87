package dev.madang.ui;

import dev.madang.edge.Callers;
import dev.madang.edge.Doorkeeper;
import dev.madang.edge.PageHeaders;
import dev.madang.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody into a room who may not enter it, and sends its pages as pages are sent. */
final class RoomDoor implements HandlerInterceptor {

    private final Rooms rooms;

    RoomDoor(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RoomController.class)) {
            return true;
        }
        Caller caller = Callers.of(request);
        rooms.at(request).ifPresent(room -> Doorkeeper.require(caller, room.admits(caller)));
        PageHeaders.ALL.forEach(response::setHeader);
        return true;
    }
}
