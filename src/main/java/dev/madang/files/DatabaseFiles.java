package dev.madang.files;

import dev.madang.shared.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files as rows of chunks: each is written and read by a statement of its own, so nobody's slowness holds a connection. */
@Component
class DatabaseFiles implements RunFiles {

    private static final int CHUNK_SIZE = 256 << 10;
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final FileStore store;
    private final TransactionOperations transaction;
    private final Clock clock;

    DatabaseFiles(FileStore store, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public NewFile create(String subject, String name, String mediaType) {
        FileName.check(subject, name, mediaType);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a file is not written inside a transaction: " + subject + "/" + name);
        }
        long id = store.begin(subject, name, mediaType, CHUNK_SIZE, clock.instant());
        return new ChunkWriter(store, transaction, clock, id, new byte[CHUNK_SIZE]);
    }

    @Override
    public StoredFile open(String subject, String name) {
        return store.find(subject, name)
                .orElseThrow(() -> Failure.notFound("FILE_NOT_FOUND").with("name", name));
    }

    @Override
    public List<StoredFile> list(String subject) {
        return List.copyOf(store.list(subject));
    }

    @Override
    public void deleteAll(String subject) {
        store.delete(subject);
    }

    /** Takes away what was begun or replaced and has not been touched for an hour. */
    int sweep() {
        return store.sweep(clock.instant().minus(ABANDONED));
    }
}
