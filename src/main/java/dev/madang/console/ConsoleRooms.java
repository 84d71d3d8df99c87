package dev.madang.console;

import dev.madang.ui.Room;
import dev.madang.ui.Room.Access;
import dev.madang.ui.Room.Wing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rooms of this module. */
@Configuration(proxyBeanMethods = false)
class ConsoleRooms {

    @Bean
    Room homeRoom() {
        return new Room("home", "/", "home", 'h', Wing.MAIN, Access.OPERATOR, 0);
    }

    @Bean
    Room runsRoom() {
        return new Room("runs", "/runs", "runs", 'r', Wing.MAIN, Access.OPERATOR, 10);
    }

    @Bean
    Room keysRoom() {
        return new Room("keys", "/keys", "key", 'k', Wing.SETTINGS, Access.OPERATOR, 100);
    }
}
