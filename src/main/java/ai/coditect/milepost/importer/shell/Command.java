package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import java.util.List;

/** What a script is made of. */
sealed interface Command {

    /** Where it starts. */
    Location at();

    /** A name with its arguments; {@code [ … ]} and {@code [[ … ]]} are such a command, too. */
    record Simple(Location at, List<Assignment> assignments, List<Word> words, List<Redirect> redirects)
            implements Command {}

    /** Commands joined by {@code &&} and {@code ||}. */
    record Chain(Location at, Command first, List<Link> rest) implements Command {}

    /** The output of each is the input of the next. */
    record Pipeline(Location at, List<Command> commands) implements Command {}

    /** A command whose status is turned round. */
    record Not(Location at, Command command) implements Command {}

    /** {@code { … }}. */
    record Group(Location at, List<Command> body, List<Redirect> redirects) implements Command {}

    /** {@code ( … )}: a process of its own. */
    record Subshell(Location at, List<Command> body, List<Redirect> redirects) implements Command {}

    /** {@code if} or {@code case}: one branch is taken, or none. */
    record Choice(Location at, List<Branch> branches, List<Redirect> redirects) implements Command {}

    /** {@code for}, {@code while} or {@code until}. */
    record Loop(
            Location at,
            List<String> variables,
            List<Word> words,
            List<Command> condition,
            List<Command> body,
            List<Redirect> redirects)
            implements Command {}

    /** A function is defined. */
    record Function(Location at, String name, Command body) implements Command {}

    /** {@code (( … ))}, or whether a pattern of {@code case} matches. */
    record Arithmetic(Location at, String source) implements Command {}

    /** One more command of a chain. */
    record Link(Joint joint, Command command) {}

    /** How a command is joined to those before it. */
    enum Joint {
        AND,
        OR
    }

    /** The commands that are run if its condition is met; without a condition there is nothing left to choose. */
    record Branch(List<Command> condition, List<Command> body) {}

    /** A value for a variable; a list has any number of words. */
    record Assignment(String name, Mode mode, List<Word> values, Location at) {}

    /** What an assignment does. */
    enum Mode {
        SET,
        APPEND,
        LIST,
        LIST_APPEND,
        /** One item of a list. */
        ITEM
    }

    /** From where input comes, or where output goes. */
    record Redirect(Direction direction, Word target) {}

    /** Which way. */
    enum Direction {
        /** From a file. */
        FROM,
        /** From the script itself: the target is the text. */
        HERE,
        /** To a file. */
        TO,
        /** To the end of a file. */
        AFTER
    }
}
