package dev.madang.edge.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.madang.edge.Timestamps;
import dev.madang.edge.Violation;
import dev.madang.edge.Violation.Place;
import dev.madang.edge.Violation.Rule;
import dev.madang.identity.AccountId;
import dev.madang.identity.ApiKey;
import dev.madang.identity.ApiKeys;
import dev.madang.identity.Caller;
import dev.madang.shared.Failure;
import dev.madang.shared.Failure.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API keys of whoever calls, which act as their account. */
@RestController
@RequestMapping("/api/auth/keys")
class KeyController {

    private final ApiKeys keys;

    KeyController(ApiKeys keys) {
        this.keys = keys;
    }

    /** What the new key is called. */
    record KeyRequest(@Nullable String name) {}

    /** A key without the key. */
    record KeyView(
            String id,
            String name,
            String prefix,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("last_used_at") @Nullable String lastUsedAt,
            @JsonProperty("revoked_at") @Nullable String revokedAt) {

        static KeyView of(ApiKey key) {
            return new KeyView(
                    key.id(),
                    key.name(),
                    key.prefix(),
                    Timestamps.of(key.createdAt()),
                    timestamp(key.lastUsedAt()),
                    timestamp(key.revokedAt()));
        }

        private static @Nullable String timestamp(@Nullable Instant instant) {
            return instant == null ? null : Timestamps.of(instant);
        }
    }

    /** A key, shown this once. */
    record MadeView(
            String id,
            String name,
            String prefix,
            String key,
            @JsonProperty("created_at") String createdAt) {

        @Override
        public String toString() {
            return "MadeView[" + id + "]";
        }
    }

    record KeyList(List<KeyView> keys) {}

    @GetMapping
    KeyList list(Caller caller) {
        return new KeyList(
                keys.list(accountOf(caller)).stream().map(KeyView::of).toList());
    }

    @PostMapping
    ResponseEntity<MadeView> create(@RequestBody KeyRequest body, Caller caller) {
        if (body.name() == null) {
            throw new Violation(Place.BODY, "name", Rule.MISSING).failure();
        }
        ApiKeys.Made made = keys.create(accountOf(caller), body.name());
        ApiKey key = made.key();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new MadeView(
                        key.id(), key.name(), key.prefix(), made.value().reveal(), Timestamps.of(key.createdAt())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, Caller caller) {
        keys.revoke(accountOf(caller), id);
    }

    /** The owner at this machine and whoever has the admin key have no account that a key could act as. */
    private static AccountId accountOf(Caller caller) {
        if (caller instanceof Caller.Account account) {
            return account.account();
        }
        throw Failure.of(Kind.FORBIDDEN, "ACCOUNT_REQUIRED");
    }
}
