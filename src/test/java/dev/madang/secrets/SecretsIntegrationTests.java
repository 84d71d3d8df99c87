package dev.madang.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.shared.Secret;
import dev.madang.shared.StartRefusal;
import dev.madang.shared.StartRefusal.Reason;
import dev.madang.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SecretsIntegrationTests {

    private static final String NAME = "llm/openrouter/key";

    @TempDir
    private Path data;

    private DriverManagerDataSource source;
    private JdbcClient jdbc;
    private SecretStore store;

    @BeforeEach
    void anEmptyDatabase() {
        source = new DriverManagerDataSource(TestPostgres.freshDatabase());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/secrets")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        store = new SecretStore(jdbc);
    }

    @Test
    void aSecretComesBackAsItWasAndIsGoneWhenDeleted() {
        Secrets secrets = start(null);
        secrets.put(NAME, new Secret("sk-비밀"));
        secrets.put(NAME, new Secret("sk-비밀-2"));
        secrets.put("jwt", new Secret(""));

        assertThat(secrets.find(NAME)).contains(new Secret("sk-비밀-2"));
        assertThat(secrets.find("jwt")).contains(new Secret(""));
        assertThat(secrets.names()).containsExactly("jwt", NAME);
        assertThat(secrets.delete(NAME)).isTrue();
        assertThat(secrets.delete(NAME)).isFalse();
        assertThat(secrets.find(NAME)).isEmpty();
    }

    @Test
    void theDatabaseHoldsNothingThatCanBeReadAndNoTwoRowsAreAlike() {
        Secrets secrets = start(null);
        secrets.put("a", new Secret("sk-sEcret"));
        secrets.put("b", new Secret("sk-sEcret"));

        List<String> rows = jdbc.sql("SELECT encode(sealed, 'escape') FROM secrets.secret")
                .query(String.class)
                .list();
        assertThat(rows).doesNotHaveDuplicates().noneMatch(row -> row.contains("sEcret"));
    }

    @Test
    void aRowUnderAnotherNameDoesNotOpen() {
        Secrets secrets = start(null);
        secrets.put("mine", new Secret("sk-mine"));
        secrets.put("yours", new Secret("sk-yours"));
        jdbc.sql("UPDATE secrets.secret SET sealed = (SELECT sealed FROM secrets.secret WHERE name = 'yours')"
                        + " WHERE name = 'mine'")
                .update();

        assertThatThrownBy(() -> secrets.find("mine"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mine")
                .hasMessageNotContaining("sk-");
    }

    @Test
    void aChangedByteDoesNotOpen() {
        Secrets secrets = start(null);
        secrets.put(NAME, new Secret("sk-1"));
        jdbc.sql("UPDATE secrets.secret SET sealed = set_byte(sealed, 14, get_byte(sealed, 14) # 1)")
                .update();

        assertThatThrownBy(() -> secrets.find(NAME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFirstStartMakesAKeyFileForItsOwnerAloneAndTheNextUsesIt() throws IOException {
        start(null).put(NAME, new Secret("sk-1"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(keyFile());
        }
        assertThat(start(null).find(NAME)).contains(new Secret("sk-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    void aKeyFileThatOthersMayTouchIsRefused(String mode) throws IOException {
        start(null);
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString(mode));

        refused(Reason.SECRET_KEY_OPEN_TO_OTHERS, null, keyFile());
    }

    @Test
    void aLostKeyFileIsToldAndNoNewOneTakesItsPlace() throws IOException {
        start(null);
        Files.delete(keyFile());

        refused(Reason.SECRET_KEY_LOST, null, keyFile());
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void aWrongKeyIsToldAtTheStartAndNotAtItsFirstUse() throws IOException {
        start(null);

        refused(Reason.SECRET_KEY_WRONG, MasterKey.random(), "MADANG_SECRET_KEY");
        Files.writeString(keyFile(), MasterKey.random());
        refused(Reason.SECRET_KEY_WRONG, null, keyFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "c2hvcnQ=", "AAAA"})
    void aKeyThatIsNoneIsToldAndNotRepeated(String key) throws IOException {
        refused(Reason.SECRET_KEY_MALFORMED, key, "MADANG_SECRET_KEY");
        start(null);
        Files.writeString(keyFile(), key);
        refused(Reason.SECRET_KEY_MALFORMED, null, keyFile());
    }

    @Test
    void aGivenKeyNeedsNoFileAndOpensOnEveryNode() {
        String key = MasterKey.random();
        start(key).put(NAME, new Secret("sk-1"));

        assertThat(keyFile()).doesNotExist();
        assertThat(start(" " + key + "\n").find(NAME)).contains(new Secret("sk-1"));
    }

    @Test
    void whatManyMakeAtOnceIsOneForAll() throws Exception {
        String key = MasterKey.random();
        Secrets secrets = start(key);
        List<Callable<Secret>> nodes =
                Collections.nCopies(8, () -> secrets.findOrCreate("jwt", () -> Secret.random("")));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Secret> made = threads.invokeAll(nodes).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void aRotationSealsEverythingWithANewKeyAndKeepsTheOldFile() throws IOException {
        Secrets secrets = start(null);
        secrets.put(NAME, new Secret("sk-1"));
        secrets.put("jwt", new Secret("비밀"));
        String before = Files.readString(keyFile());

        KeyRotation.Rotated rotated = rotation(null).toNewFile();

        assertThat(rotated).isEqualTo(new KeyRotation.Rotated(2, data.resolve("secret.key.old")));
        assertThat(Files.readString(keyFile())).isNotEqualTo(before);
        assertThat(Files.readString(data.resolve("secret.key.old"))).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(start(null).find(NAME)).contains(new Secret("sk-1"));
        assertThat(start(null).find("jwt")).contains(new Secret("비밀"));
        refused(Reason.SECRET_KEY_WRONG, before, "MADANG_SECRET_KEY");
    }

    @Test
    void aRotationThatIsCutOffBeforeItsCommitHasChangedNothing() throws IOException {
        start(null).put("a", new Secret("sk-a"));
        start(null).put("b", new Secret("sk-b"));
        String before = Files.readString(keyFile());
        jdbc.sql("CREATE FUNCTION secrets.cut() RETURNS trigger LANGUAGE plpgsql AS "
                        + "'BEGIN RAISE EXCEPTION ''cut''; END'")
                .update();
        jdbc.sql("CREATE TRIGGER cut BEFORE UPDATE ON secrets.secret FOR EACH ROW WHEN (OLD.name = 'b')"
                        + " EXECUTE FUNCTION secrets.cut()")
                .update();

        assertThatThrownBy(() -> rotation(null).toNewFile()).isInstanceOf(DataAccessException.class);

        assertThat(Files.readString(keyFile())).isEqualTo(before);
        assertThat(start(null).find("a")).contains(new Secret("sk-a"));
        assertThat(start(null).find("b")).contains(new Secret("sk-b"));
        jdbc.sql("DROP FUNCTION secrets.cut() CASCADE").update();
        assertThat(rotation(null).toNewFile().secrets()).isEqualTo(2);
        assertThat(start(null).find("b")).contains(new Secret("sk-b"));
    }

    @Test
    void aRotationThatIsCutOffAfterItsCommitIsFinishedByTheNextStart() throws IOException {
        start(null).put(NAME, new Secret("sk-1"));
        String before = Files.readString(keyFile());
        String next = MasterKey.random();
        rotation(before).toGiven(next);
        // So it looks between the commit and the change of the files.
        Files.writeString(data.resolve("secret.key.new"), next);
        Files.setPosixFilePermissions(data.resolve("secret.key.new"), PosixFilePermissions.fromString("rw-------"));

        assertThat(start(null).find(NAME)).contains(new Secret("sk-1"));

        assertThat(Files.readString(keyFile())).isEqualTo(next);
        assertThat(Files.readString(data.resolve("secret.key.old"))).isEqualTo(before);
        assertThat(data.resolve("secret.key.new")).doesNotExist();
    }

    @Test
    void aKeyThatIsGivenFollowsOneThatIsGiven() {
        String before = MasterKey.random();
        String next = MasterKey.random();
        start(before).put(NAME, new Secret("sk-1"));

        assertThat(rotation(before).isGiven()).isTrue();
        assertThat(rotation(before).toGiven(next)).isEqualTo(new KeyRotation.Rotated(1, null));

        assertThat(start(next).find(NAME)).contains(new Secret("sk-1"));
        refused(Reason.SECRET_KEY_WRONG, before, "MADANG_SECRET_KEY");
    }

    private KeyRotation rotation(String key) {
        return new KeyRotation(settings(key), KeyConfiguration.masterKey(settings(key), store), store, source);
    }

    @Test
    void nothingShowsASecretByItself() {
        assertThat("" + new Secret("sk-1") + MasterKey.decode(MasterKey.random(), "x") + settings("a2V5"))
                .isEqualTo("(secret)MasterKey[x]SecretSettings[" + data + "]");
    }

    private Path keyFile() {
        return data.resolve("secret.key");
    }

    private SecretSettings settings(String key) {
        return new SecretSettings(data.toString(), key);
    }

    private Secrets start(String key) {
        return new Secrets(store, KeyConfiguration.masterKey(settings(key), store), Clock.systemUTC());
    }

    private void refused(Reason reason, String key, Object shown) {
        assertThatThrownBy(() -> start(key)).isInstanceOfSatisfying(StartRefusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.arguments()).singleElement().hasToString(shown.toString());
            assertThat(refusal).hasNoCause();
            assertThat(refusal.getMessage()).doesNotContain(key == null ? "\0" : key);
        });
    }
}
