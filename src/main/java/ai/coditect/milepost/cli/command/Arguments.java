package ai.coditect.milepost.cli.command;

import java.util.ArrayList;
import java.util.List;

/** Arguments that belong together. The order in which they are declared is that of the help. */
public abstract class Arguments {

    private final List<Argument<?>> all = new ArrayList<>();

    /** An option, by its names. */
    protected final ArgumentBuilder option(String... names) {
        return new ArgumentBuilder(all::add, "", names);
    }

    /** A parameter, as the synopsis calls it. It may be left out, unless its value is required. */
    protected final ArgumentBuilder parameter(String label) {
        return new ArgumentBuilder(all::add, "0..1").label(label);
    }

    /** Any number of parameters. */
    protected final ArgumentBuilder parameters(String label) {
        return new ArgumentBuilder(all::add, "0..*").label(label);
    }

    /** These arguments, too. */
    protected final <A extends Arguments> A with(A others) {
        all.addAll(others.all());
        return others;
    }

    /** In the order of the help. */
    public final List<Argument<?>> all() {
        return all;
    }

    /** Whether the command line has any of them. */
    public final boolean isGiven() {
        return all.stream().anyMatch(Argument::isGiven);
    }
}
