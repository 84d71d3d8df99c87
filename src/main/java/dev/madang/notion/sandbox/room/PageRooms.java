package dev.madang.notion.sandbox.room;

import dev.madang.ui.Room;
import dev.madang.ui.Room.Access;
import dev.madang.ui.Room.Wing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PageRooms {

    @Bean
    Room notionPagesRoom() {
        return new Room("notion-pages", "/notion/pages", "file", 'w', Wing.MAIN, Access.OPERATOR, 35);
    }
}
