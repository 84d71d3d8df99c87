package dev.madang.agent.room;

import dev.madang.ui.Room;
import dev.madang.ui.Room.Access;
import dev.madang.ui.Room.Wing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of this family. */
@Configuration(proxyBeanMethods = false)
class SessionRooms {

    @Bean
    Room sessionsRoom() {
        return new Room("sessions", "/sessions", "session", 's', Wing.MAIN, Access.OPERATOR, 15);
    }
}
