package dev.madang.runner.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What starts a command in a session, and so in a process group, of its own. The JDK cannot, and in our own group it could not be
 * ended without us.
 */
record Sessions(List<String> prefix) {

    private static final String PERL =
            "use POSIX (); POSIX::setsid() or die \"no session: $!\\n\"; exec { $ARGV[0] } @ARGV or die \"$ARGV[0]: $!\\n\"";

    /** By {@code setsid} (Linux), or else by perl (macOS brings it). */
    static Optional<Sessions> on(SearchPath path) {
        Optional<Sessions> bySetsid = path.find("setsid").map(Sessions::bySetsid);
        return bySetsid.or(() -> path.find("perl").map(Sessions::byPerl));
    }

    static Sessions bySetsid(Path setsid) {
        return new Sessions(List.of(setsid.toString()));
    }

    static Sessions byPerl(Path perl) {
        return new Sessions(List.of(perl.toString(), "-e", PERL, "--"));
    }
}
