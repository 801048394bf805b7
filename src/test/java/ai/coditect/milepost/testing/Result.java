package ai.coditect.milepost.testing;

/** What a run of the command line left behind. */
public record Result(int exit, String out, String err) {}
