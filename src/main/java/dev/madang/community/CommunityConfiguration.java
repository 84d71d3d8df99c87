package dev.madang.community;

import dev.madang.edge.Family;
import dev.madang.edge.ServedFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {

    @Bean
    ServedFamily communityFamily() {
        return new ServedFamily(Family.COMMUNITY);
    }
}
