package dev.madang.notion;

import dev.madang.edge.Family;
import dev.madang.edge.ServedFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotionConfiguration {

    @Bean
    ServedFamily notionFamily() {
        return new ServedFamily(Family.NOTION);
    }
}
