package dev.madang.runner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OutputTests {

    private static final int BLOCK = Output.BLOCK;
    private static final int FREE = 4 * BLOCK;
    private static final long A_MOMENT = 1_000_000;

    @Test
    void childrenShareWhatIsHeldButEachHasAPartOfItsOwn() throws Exception {
        HeldBytes shared = new HeldBytes(2 * BLOCK);
        Output first = new Output(Long.MAX_VALUE, shared);
        Output second = new Output(Long.MAX_VALUE, shared);

        CompletableFuture<Void> putting = put(first, FREE + 10 * BLOCK);
        await().until(first::isHeldBack);
        assertThat(first.held()).isEqualTo(FREE + 2 * BLOCK);
        assertThat(shared.taken()).isEqualTo(2 * BLOCK);

        put(second, FREE).join();
        assertThat(second.held()).isEqualTo(FREE);

        while (!putting.isDone() || first.held() > 0) {
            boolean ignored = first.take(new Lines(BLOCK), A_MOMENT);
        }
        assertThat(shared.taken()).isZero();
    }

    @Test
    void whatIsForgottenIsGivenBack() {
        HeldBytes shared = new HeldBytes(4 * BLOCK);
        Output output = new Output(Long.MAX_VALUE, shared);
        CompletableFuture<Void> putting = put(output, FREE + 10 * BLOCK);
        await().until(output::isHeldBack);

        output.clear();

        putting.join();
        assertThat(shared.taken()).isZero();
        assertThat(output.held()).isZero();
    }

    @Test
    void smallWritesShareABlock() throws Exception {
        HeldBytes shared = new HeldBytes(0);
        Output output = new Output(Long.MAX_VALUE, shared);

        for (int i = 0; i < FREE; i++) {
            output.put(ByteBuffer.wrap(new byte[1]));
        }

        assertThat(output.held()).isEqualTo(FREE);
        assertThat(output.take(new Lines(BLOCK), A_MOMENT)).isTrue();
        assertThat(output.held()).isEqualTo(FREE - BLOCK);
    }

    private static CompletableFuture<Void> put(Output output, int bytes) {
        return CompletableFuture.runAsync(() -> output.put(ByteBuffer.allocate(bytes)), Thread::startVirtualThread);
    }
}
