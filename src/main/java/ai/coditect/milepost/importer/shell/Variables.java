package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.shell.Value.Origin;
import ai.coditect.milepost.importer.shell.Value.Unknown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of a script and the files that it writes, while it is followed. */
final class Variables {

    /** Everything that can be assigned to: a variable, or a file by its name. */
    private record Key(boolean isFile, Value name) {}

    private final Map<Key, List<Value>> values = new HashMap<>();

    /** For each branch that may or may not be taken, what was there before. */
    private final Deque<Map<Key, Optional<List<Value>>>> journals = new ArrayDeque<>();

    /** For each call, what its local variables hide, and its arguments. */
    private final Deque<Map<Key, Optional<List<Value>>>> locals = new ArrayDeque<>();

    private final Deque<List<Value>> arguments = new ArrayDeque<>();

    /** The items of a variable; one, if it is no list. */
    Optional<List<Value>> get(String name) {
        return Optional.ofNullable(values.get(variable(name)));
    }

    void set(String name, List<Value> items) {
        put(variable(name), Optional.of(items));
    }

    /** Gives a variable what it had before, if it was set. */
    void restore(String name, Optional<List<Value>> before) {
        put(variable(name), before);
    }

    /** What the script wrote to a file. */
    Optional<Value> file(Value name) {
        return Optional.ofNullable(values.get(written(name))).map(items -> items.get(0));
    }

    void write(Value name, Value content) {
        put(written(name), Optional.of(List.of(content)));
    }

    private static Key variable(String name) {
        return new Key(false, Value.of(name));
    }

    private static Key written(Value name) {
        return new Key(true, new Value(name.parts(), Origin.SCRIPT));
    }

    private void put(Key key, Optional<List<Value>> items) {
        if (!journals.isEmpty()) {
            journals.peek().putIfAbsent(key, Optional.ofNullable(values.get(key)));
        }
        items.ifPresentOrElse(set -> values.put(key, set), () -> values.remove(key));
    }

    /** The arguments of the call; none outside of functions. */
    Optional<List<Value>> arguments() {
        return Optional.ofNullable(arguments.peek());
    }

    void setArguments(List<Value> changed) {
        if (!arguments.isEmpty()) {
            arguments.pop();
            arguments.push(changed);
        }
    }

    void call(List<Value> given) {
        arguments.push(given.stream().map(value -> value.from(Origin.ARGUMENT)).toList());
        locals.push(new LinkedHashMap<>());
    }

    void leave() {
        arguments.pop();
        locals.pop().forEach(this::put);
    }

    /** From here to the end of the call the variable is its own. */
    void local(String name) {
        if (!locals.isEmpty()) {
            Key key = variable(name);
            locals.peek().putIfAbsent(key, Optional.ofNullable(values.get(key)));
        }
    }

    /**
     * Follows branches of which one is taken, or none. What they leave in different states is known only at run time,
     * but for the number of what is created in one of them: that is created in any case.
     *
     * @param isComplete whether one of them is taken in any case
     */
    void branches(List<Runnable> branches, boolean isComplete, Location at) {
        List<Map<Key, Optional<List<Value>>>> outcomes = new ArrayList<>();
        Set<Key> changed = new LinkedHashSet<>();
        for (Runnable branch : branches) {
            journals.push(new LinkedHashMap<>());
            branch.run();
            Map<Key, Optional<List<Value>>> before = journals.pop();
            Map<Key, Optional<List<Value>>> outcome = new HashMap<>();
            before.forEach((key, old) -> {
                outcome.put(key, Optional.ofNullable(values.get(key)));
                revert(key, old);
            });
            outcomes.add(outcome);
            changed.addAll(before.keySet());
        }
        for (Key key : changed) {
            Optional<List<Value>> old = Optional.ofNullable(values.get(key));
            Set<Optional<List<Value>>> possible = new LinkedHashSet<>();
            outcomes.forEach(outcome -> possible.add(outcome.getOrDefault(key, old)));
            if (!isComplete) {
                possible.add(old);
            }
            if (possible.stream().flatMap(Optional::stream).count() == 1
                    && possible.stream().flatMap(Optional::stream).allMatch(Variables::areCreated)) {
                possible.remove(Optional.<List<Value>>empty());
            }
            put(
                    key,
                    possible.size() == 1
                            ? possible.iterator().next()
                            : Optional.of(List.of(Value.of(new Unknown(shown(key), at)))));
        }
    }

    private static boolean areCreated(List<Value> items) {
        return items.stream().allMatch(item -> item.created().isPresent());
    }

    /** Follows what runs in a process of its own: files that it writes remain, what it sets does not. */
    void isolated(Runnable process) {
        Optional<List<Value>> given = arguments();
        journals.push(new LinkedHashMap<>());
        locals.push(new LinkedHashMap<>());
        process.run();
        locals.pop();
        given.ifPresent(this::setArguments);
        journals.pop().forEach((key, old) -> {
            Optional<List<Value>> left = Optional.ofNullable(values.get(key));
            revert(key, old);
            if (key.isFile()) {
                put(key, left);
            }
        });
    }

    private void revert(Key key, Optional<List<Value>> old) {
        old.ifPresentOrElse(items -> values.put(key, items), () -> values.remove(key));
    }

    private static String shown(Key key) {
        return key.isFile() ? key.name().shown() : "$" + key.name().shown();
    }
}
