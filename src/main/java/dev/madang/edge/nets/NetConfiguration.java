package dev.madang.edge.nets;

import dev.madang.edge.Refusals;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the last net under Tomcat. */
@Configuration(proxyBeanMethods = false)
class NetConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastNet(Refusals refusals) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            for (Valve valve : host.getPipeline().getValves()) {
                if (valve instanceof ErrorReportValve) {
                    host.getPipeline().removeValve(valve);
                }
            }
            // The host makes its own by this name unless one is there already; ours needs its collaborators.
            host.setErrorReportValveClass(ErrorValve.class.getName());
            host.getPipeline().addValve(new ErrorValve(refusals));
        });
    }
}
