package dev.madang.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.cli.Language;
import dev.madang.cli.Words;
import dev.madang.cli.client.AgentClient;
import dev.madang.cli.client.SessionEnd;
import dev.madang.cli.client.StartRequest;
import dev.madang.cli.screen.PlainScreen;
import dev.madang.testkit.ServerTest;
import dev.madang.testkit.SmallDataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person at a terminal, and the real server. */
@ServerTest
class ConversationIntegrationTests {

    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> endedAtOnce = new CompletableFuture<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private LineDisciplineTerminal terminal;
    private Interrupts interrupts;
    private AgentClient client;

    @LocalServerPort
    private int port;

    @Value("${madang.data}")
    private Path data;

    @BeforeEach
    void open() throws IOException {
        SmallDataset.putInto(data);
        terminal = new LineDisciplineTerminal("test", "xterm", written, StandardCharsets.UTF_8);
        interrupts = Interrupts.listen(terminal, happenings, () -> endedAtOnce.complete(null));
        client = new AgentClient(URI.create("http://127.0.0.1:" + port), "ko");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        interrupts.close();
        terminal.close();
    }

    @Test
    void onlyWhatIsTypedAfterTheQuestionAnswersItAndAnEditIsAskedAgain() throws Exception {
        type("y\r");
        FutureTask<Conclusion> conversation = converse("라네즈 리뷰 분석해줘");
        awaitShown("[y/n", 1);
        type("보고서는 빼줘\r");
        awaitShown("[y/n", 2);
        type("\r");
        awaitShown("[y/n", 3);
        type("n\r");
        assertThat(conversation.get(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(Conclusion.Ended.class, ended -> {
            assertThat(ended.end().kind()).isEqualTo(SessionEnd.Kind.CANCELLED);
            assertThat(ended.end().statistics()).isNull();
        });
    }

    @Test
    void whatARequestMeansIsAskedForWithSuggestions() throws Exception {
        FutureTask<Conclusion> conversation = converse("라네즈");
        awaitShown("라네즈에 대해 무엇을 해 드릴까요?", 1);
        awaitShown("2) 라네즈 리뷰에서 키워드 뽑아 줘", 1);
        awaitShown("값을 입력하세요", 1);
        type("2\r");
        awaitShown("[y/n", 1);
        type("n\r");
        assertThat(conversation.get(20, TimeUnit.SECONDS)).isInstanceOf(Conclusion.Ended.class);
    }

    @Test
    void aTodoThatNeedsAPersonsWordIsAskedAbout() throws Exception {
        FutureTask<Conclusion> conversation = converse("라네즈 리뷰 분석해줘");
        awaitShown("[y/n", 1);
        type("영상 생성을 추가해줘\r");
        awaitShown("[y/n", 2);
        type("y\r");
        awaitShown("2) 이 작업은 건너뛰기", 1);
        awaitShown("번호나 값", 1);
        type("2\r");
        assertThat(conversation.get(120, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Conclusion.Ended.class,
                        ended -> assertThat(ended.end().kind()).isEqualTo(SessionEnd.Kind.COMPLETED));
    }

    @Test
    void theEndOfTheInputApprovesNothing() throws Exception {
        FutureTask<Conclusion> conversation = converse("라네즈 리뷰 분석해줘");
        awaitShown("[y/n", 1);
        type("\u0004");
        assertThat(conversation.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Conclusion.Ended.class,
                        ended -> assertThat(ended.end().kind()).isEqualTo(SessionEnd.Kind.CANCELLED));
    }

    @Test
    void aValueIsAskedForAndCtrlCStopsTheSessionWhileItIs() throws Exception {
        FutureTask<Conclusion> conversation = converse("리뷰 분석해줘");
        awaitShown("[y/n", 1);
        type("ㅛ\r");
        awaitShown("1) 라네즈", 1);
        awaitShown("번호나 값", 1);
        type("무인양품\r");
        awaitShown("\"무인양품\"은(는) 고를 수 있는 값이 아닙니다", 1);
        awaitShown("번호나 값", 2);
        type("\u0003");
        assertThat(conversation.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(Conclusion.Interrupted.class, interrupted -> {
                    assertThat(interrupted.exitCode()).isEqualTo(130);
                    assertThat(interrupted.stopped().cancelledTodos()).hasSize(6);
                    assertThat(client.session(interrupted.stopped().sessionId())
                                    .path("status")
                                    .asString())
                            .isEqualTo("cancelled");
                });
        assertThat(endedAtOnce).isNotDone();
        terminal.raise(Signal.INT);
        assertThat(endedAtOnce).isDone();
    }

    private FutureTask<Conclusion> converse(String request) {
        String session =
                client.start(new StartRequest(request, "ko", new StartRequest.Options(false, false, 300, "small.csv")));
        Teller teller = new Teller(
                Words.in(Language.ko), new PlainScreen(terminal.writer(), PlainScreen.Notes.TOLD), System::nanoTime);
        Conversation conversation = new Conversation(
                client,
                teller,
                new Prompt(terminal, happenings, interrupts),
                happenings,
                session,
                new Worktime(System::nanoTime, Duration.ofMinutes(5)));
        FutureTask<Conclusion> task = new FutureTask<>(conversation::hold);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private void type(String keys) throws IOException {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitShown(String text, int times) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        written.toString(StandardCharsets.UTF_8).split(java.util.regex.Pattern.quote(text), -1).length
                                > times);
    }
}
