package org.liandong.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line between browser and portal that can be cut, as on a mountain road: also in a service worker, whose requests no
 * browser tool sees.
 */
final class CutLine implements AutoCloseable {

    /** What happens to what is sent over it. */
    enum State {
        OPEN,
        CUT,
        /** The portal gets and does what is asked; nobody hears of it. */
        ANSWERS_ARE_LOST
    }

    private final ServerSocket door;
    private final int portal;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    CutLine(int portal) {
        this.portal = portal;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void is(State next) {
        state = next;
        if (next == State.CUT) {
            open.forEach(CutLine::close);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (state == State.CUT) {
                    close(browser);
                } else {
                    connect(browser);
                }
            } catch (IOException ended) {
                // the next one is waited for, or the door is closed
            }
        }
    }

    private void connect(Socket browser) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), portal);
        open.add(browser);
        open.add(server);
        start(() -> carry(browser, server, false));
        start(() -> carry(server, browser, true));
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(bytes);
            while (read >= 0 && state != State.CUT && !(answers && state == State.ANSWERS_ARE_LOST)) {
                out.write(bytes, 0, read);
                read = in.read(bytes);
            }
        } catch (IOException cut) {
            // one side has hung up: so does the other
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        is(State.CUT);
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
