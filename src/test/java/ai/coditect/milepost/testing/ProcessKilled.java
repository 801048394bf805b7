package ai.coditect.milepost.testing;

/** Stands for the end of the process: nothing may catch it. */
public final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1L;
}
