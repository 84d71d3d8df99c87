package dev.madang.notion.sandbox.room;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that people wrote: nothing runs through them and nothing is fetched from them, they can only be followed. */
final class Links {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private Links() {}

    /** The address if it is one of the web, of mail or of a phone, else null. */
    static @Nullable String safe(String address) {
        String text = address.strip();
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** What of it a reader knows the place by. */
    static String host(String address) {
        try {
            String host = new URI(address.strip()).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** The last part of its path: often the name of a file. */
    static String file(String address) {
        try {
            String path = new URI(address.strip()).getPath();
            return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
