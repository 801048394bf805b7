package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.ChangeWriter;
import ai.coditect.milepost.apply.LiveStateReader;

/**
 * A repository on a server: what reads it and what writes it.
 *
 * @param release lets go of what the way to it holds
 */
record Remote(LiveStateReader reader, ChangeWriter writer, Runnable release) implements AutoCloseable {

    @Override
    public void close() {
        release.run();
    }
}
