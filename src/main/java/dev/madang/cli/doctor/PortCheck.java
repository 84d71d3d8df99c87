package dev.madang.cli.doctor;

import dev.madang.database.DataFolder;
import dev.madang.database.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether the documented ports are free, and who has them. */
final class PortCheck {

    private static final int[] PORTS = {8000, 3001, 9500, 8001};

    private PortCheck() {}

    static List<Finding> look(Surroundings here) {
        return IntStream.of(PORTS).mapToObj(port -> look(here, port)).toList();
    }

    static Finding look(Surroundings here, int port) {
        String name = "port_" + port;
        if (isFree(port)) {
            return here.ok(name, "doctor.port.free", port);
        }
        Optional<PortOwner> owner = PortOwner.of(port);
        if (owner.isEmpty()) {
            return here.optional(name, "doctor.port.taken", port);
        }
        boolean isMadang = holds(owner.get(), here.data());
        return isMadang
                ? here.ok(name, "doctor.port.ours", port, owner.get().pid())
                : here.optional(
                        name,
                        "doctor.port.taken.by",
                        port,
                        owner.get().name(),
                        owner.get().pid());
    }

    private static boolean holds(PortOwner owner, Path data) {
        try {
            return DataFolder.holder(data)
                    .filter(holder -> holder.pid() == owner.pid())
                    .isPresent();
        } catch (StartFailure _) {
            // The look at the database says what is wrong with the folder.
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
