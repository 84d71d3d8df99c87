package dev.madang.edge.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.shared.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuardFilterTests {

    @Test
    void onlyAConfiguredProxyMayTellOfForwarding() throws Exception {
        assertThat(passes("10.0.0.7")).isTrue();
        assertThatThrownBy(() -> passes("10.0.0.8"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("FORWARDED_NOT_TRUSTED"));
    }

    private static boolean passes(String remoteAddress) throws Exception {
        Hosts hosts = new Hosts(List.of(), null);
        GuardFilter filter =
                new GuardFilter(hosts, new Origins(hosts, null, List.of()), new Proxies(List.of("10.0.0.7")));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");
        request.setRemoteAddr(remoteAddress);
        request.addHeader("Host", "localhost");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
