package dev.madang.notion.sandbox.web;

import dev.madang.notion.sandbox.SandboxSettings;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hangs the sandbox into MVC. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxWeb implements WebMvcConfigurer {

    private final CallArguments calls;

    SandboxWeb(CallArguments calls) {
        this.calls = calls;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(calls);
    }
}
