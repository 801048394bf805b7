package ai.coditect.milepost.testing;

import java.io.IOException;

/** Runs the parts of a server of a test, which end with their connections. */
final class Background {

    /** A part of a server. */
    interface Part {
        void run() throws IOException;
    }

    private Background() {}

    static void run(Part part) {
        Thread thread = new Thread(() -> {
            try {
                part.run();
            } catch (IOException closed) {
                // One side has hung up, or the test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
