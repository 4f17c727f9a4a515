package org.fengqiao.console.wire.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A line between a console and a backend that breaks as it is told. It stays where it is when the
/// backend comes back on another port.
final class FaultProxy implements AutoCloseable {

    /// What it has done to what passed.
    enum Deed {
        RESET,
        SENT_TWICE,
        HEARD_TWICE,
        ANSWER_DROPPED
    }

    private final ServerSocket door;
    private final Weather weather = new Weather();
    private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
    private final Map<Deed, AtomicInteger> deeds = new EnumMap<>(Deed.class);
    private volatile int backendPort;

    /// @param backendPort 0 while there is no backend
    FaultProxy(int backendPort) throws IOException {
        this.backendPort = backendPort;
        for (Deed deed : Deed.values()) {
            deeds.put(deed, new AtomicInteger());
        }
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("fault-proxy").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void backendAt(int port) {
        backendPort = port;
    }

    void begin(Fault fault) {
        weather.begin(fault);
        if (fault.kind() == Fault.Kind.CUT) {
            resetAll();
        }
    }

    /// Ends the fault.
    void calm() {
        if (weather.is(Fault.Kind.STALL_AND_CUT)) {
            resetAll();
        }
        weather.clear();
    }

    int count(Deed deed) {
        return counter(deed).get();
    }

    private AtomicInteger counter(Deed deed) {
        AtomicInteger counter = deeds.get(deed);
        if (counter == null) {
            throw new IllegalStateException("no counter of " + deed);
        }
        return counter;
    }

    private void resetAll() {
        open.forEach(connection -> {
            counter(Deed.RESET).incrementAndGet();
            connection.reset();
        });
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket console = door.accept();
                connect(console);
            } catch (IOException gone) {
                // The end of the run, or the caller has gone: the next one to call finds out.
                continue;
            }
        }
    }

    private void connect(Socket console) throws IOException {
        console.setTcpNoDelay(true);
        if (weather.is(Fault.Kind.CUT) || backendPort == 0) {
            ProxiedConnection.reset(console);
            return;
        }
        Socket backend;
        try {
            backend = new Socket(InetAddress.getLoopbackAddress(), backendPort);
        } catch (IOException gone) {
            ProxiedConnection.reset(console);
            return;
        }
        backend.setTcpNoDelay(true);
        ProxiedConnection connection =
                new ProxiedConnection(
                        console, backend, weather, deed -> counter(deed).incrementAndGet());
        open.add(connection);
        connection.run(() -> open.remove(connection));
    }

    @Override
    public void close() throws IOException {
        door.close();
        weather.clear();
        open.forEach(ProxiedConnection::reset);
    }
}
