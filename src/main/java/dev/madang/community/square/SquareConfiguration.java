package dev.madang.community.square;

import dev.madang.ui.Room;
import dev.madang.ui.Room.Access;
import dev.madang.ui.Room.Wing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The community as a room of the console; its pages have a frame of their own. */
@Configuration(proxyBeanMethods = false)
class SquareConfiguration {

    @Bean
    Room communityRoom() {
        return new Room("community", "/community", "bird", 'c', Wing.MAIN, Access.EVERYBODY, 40);
    }
}
