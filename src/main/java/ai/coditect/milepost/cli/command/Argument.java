package ai.coditect.milepost.cli.command;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option or a parameter of a command: what is said of it, and its value once a command line was read. */
public final class Argument<T> {

    private final ArgSpec spec;

    Argument(ArgSpec spec) {
        this.spec = spec;
    }

    /** What the command line says, or what is meant without it. */
    public T value() {
        return spec.getValue();
    }

    /** Takes a value from elsewhere. */
    public void set(T value) {
        spec.setValue(value);
    }

    /** Whether the command line has it. */
    public boolean isGiven() {
        return !spec.stringValues().isEmpty();
    }

    ArgSpec spec() {
        return spec;
    }

    @Override
    public String toString() {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
