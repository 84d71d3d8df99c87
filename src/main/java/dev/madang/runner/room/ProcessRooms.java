package dev.madang.runner.room;

import dev.madang.ui.Room;
import dev.madang.ui.Room.Access;
import dev.madang.ui.Room.Wing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of this family. */
@Configuration(proxyBeanMethods = false)
class ProcessRooms {

    @Bean
    Room processesRoom() {
        return new Room("processes", "/processes", "process", 'p', Wing.MAIN, Access.OPERATOR, 20);
    }
}
