package dev.madang.edge.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostsTests {

    @Test
    void configuredNamesAndTheBoundAddressAreAllowedBesideLoopback() {
        Hosts hosts = new Hosts(List.of("Madang.Example"), InetAddress.ofLiteral("192.168.0.5"));

        assertThat(List.of("madang.example:443", "192.168.0.5:8000", "localhost"))
                .allMatch(hosts::allow);
        assertThat(List.of("example", "192.168.0.6", "madang.example.evil")).noneMatch(hosts::allow);
    }

    @Test
    void theWildcardAddressIsNoName() {
        assertThat(new Hosts(List.of(), InetAddress.ofLiteral("0.0.0.0")).allow("0.0.0.0:8000"))
                .isFalse();
    }
}
