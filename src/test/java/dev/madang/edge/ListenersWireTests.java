package dev.madang.edge;

import static dev.madang.testkit.WireAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.testkit.FreePort;
import dev.madang.testkit.Reply;
import dev.madang.testkit.ServerTestContext;
import dev.madang.testkit.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** One server with a port for notion, one for the factory that somebody else holds, and one for a community that it does not have. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {ServerTestContext.Database.class, ListenersWireTests.Ports.class})
@Import({ServerTestContext.class, FamilyProbe.class, FamilyProbe.OfFactory.class, FamilyProbe.OfNotion.class})
class ListenersWireTests {

    private static final int NOTION = FreePort.any();
    private static final int COMMUNITY = FreePort.any();
    private static final ServerSocket SOMEBODY_ELSE = somebodyElse();

    @Autowired
    private ServletWebServerApplicationContext server;

    @LocalServerPort
    private int port;

    static class Ports implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            // It has every family, so one is taken away.
            context.addBeanFactoryPostProcessor(
                    beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("communityFamily"));
            String listeners = "factory=" + taken() + ",notion=" + NOTION + ",community=" + COMMUNITY;
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("ports", Map.of("madang.listeners", listeners)));
        }
    }

    @AfterAll
    static void free() throws IOException {
        SOMEBODY_ELSE.close();
    }

    private static ServerSocket somebodyElse() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int taken() {
        return SOMEBODY_ELSE.getLocalPort();
    }

    @Test
    void aPathThatTwoFamiliesHaveIsAnsweredByTheOneOfThePort() {
        assertThat(Wire.on(port).get("/api/tasks").send().text()).isEqualTo("factory");
        assertThat(Wire.on(NOTION).get("/api/tasks").send().text()).isEqualTo("notion");
        assertThat(Wire.on(NOTION).get("/health").send().text()).isEqualTo("notion is well");
        assertThat(Wire.on(port).get("/health").send().json().path("status").asString())
                .isEqualTo("healthy");
    }

    @Test
    void onePathIsRefusedInTwoDialectsOnTwoPorts() {
        Reply here = Wire.on(port).request("PUT", "/api/tasks").language("en").send();
        Reply there =
                Wire.on(NOTION).request("PUT", "/api/tasks").language("en").send();

        assertThat(here).isGolden("listeners/wrong-method#factory");
        assertThat(there).isGolden("listeners/wrong-method#notion");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/jobs/job_1",
        "PUT, /api/jobs/job_1",
        "OPTIONS, /api/jobs/job_1",
        "POST, /api/agent/run",
        "GET, /api/agent/run",
        "GET, /api/tools",
        "GET, /ready",
        "POST, /login",
        "GET, /api/checkpoints/cp-1"
    })
    void aPathOfAnotherFamilyIsNotThereWhateverTheMethod(String method, String path) {
        Reply reply = Wire.on(NOTION).request(method, path).language("ko").send();

        assertThat(reply).isGolden("notion/unknown-route#ko");
        assertThat(reply).hasNoHeader("Allow");
    }

    @Test
    void theStandInForNotionIsThereOnBothAndSpeaksAsNotionDoes() {
        String path = "/sandbox/notion/v1/users/me";
        for (int one : List.of(port, NOTION)) {
            assertThat(Wire.on(one).get(path).send().text()).isEqualTo("sandbox");
            Reply unknown = Wire.on(one)
                    .get("/sandbox/notion/v1/nothing")
                    .language("en")
                    .send();
            assertThat(unknown.json().path("object").asString()).isEqualTo("error");
        }
    }

    @Test
    void ticketsForSocketsAreGivenOnEveryPort() {
        assertThat(Wire.on(NOTION).post("/api/auth/ws-ticket").send()).hasStatus(200);
        assertThat(Wire.on(port).post("/api/auth/ws-ticket").send()).hasStatus(200);
    }

    @Test
    void aTakenPortIsAWarningThatNamesItAndItsPagesAreNotOurs(CapturedOutput output) {
        assertThat(output.getAll())
                .containsPattern("WARN.*port " + taken() + " of factory could not be opened: it is taken");
        assertThat(Wire.on(port).get("/api/jobs/job_1").send().text()).isEqualTo("job job_1");
        assertThat(Wire.on(port)
                        .get("/api/tools")
                        .header("Origin", "http://localhost:" + taken())
                        .send())
                .hasStatus(403);
        assertThat(Wire.on(port)
                        .get("/api/tools")
                        .header("Origin", "http://localhost:" + NOTION)
                        .send())
                .hasStatus(200);
    }

    @Test
    void thePortOfAFamilyThatIsNotThereStaysClosed() {
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), COMMUNITY).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void anExtraPortIsSetAsTheMainOne() {
        Connector[] connectors = ((TomcatWebServer) server.getWebServer())
                .getTomcat()
                .getService()
                .findConnectors();
        List<List<Object>> settings =
                Stream.of(connectors).map(ListenersWireTests::settings).toList();

        assertThat(settings).hasSize(2);
        assertThat(settings.getFirst()).isEqualTo(settings.getLast());
        assertThat(settings.getFirst()).contains(20_000, "VirtualThreadExecutor");
        // What a waiting stream holds on to, and what a request with a token and cookies needs.
        assertThat(settings.getFirst())
                .contains("socket.appReadBufSize=1024", "socket.appWriteBufSize=2048", 8_192, 4_096);
    }

    private static List<Object> settings(Connector connector) {
        AbstractProtocol<?> protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
        AbstractHttp11Protocol<?> http = (AbstractHttp11Protocol<?>) protocol;
        return Arrays.asList(
                protocol.getMaxConnections(),
                protocol.getAcceptCount(),
                protocol.getExecutor().getClass().getSimpleName(),
                protocol.getAddress(),
                protocol.getConnectionTimeout(),
                http.getMaxHttpRequestHeaderSize(),
                http.getMaxHttpResponseHeaderSize(),
                http.getMaxSwallowSize(),
                http.getMaxKeepAliveRequests(),
                connector.getMaxPostSize(),
                connector.getURIEncoding(),
                buffer(connector, "socket.appReadBufSize"),
                buffer(connector, "socket.appWriteBufSize"));
    }

    private static String buffer(Connector connector, String name) {
        return name + "=" + connector.getProperty(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runner", "console=3001", "nothing=3001", "runner=3001,notion=3001", "runner=many"})
    void aListThatMakesNoSenseIsRefused(String list) {
        assertThatThrownBy(() -> Listeners.parse(list)).isInstanceOf(IllegalArgumentException.class);
    }
}
