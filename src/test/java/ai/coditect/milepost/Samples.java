package ai.coditect.milepost;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A lambda, method reference or record of each kind, and what they answer. Needs nothing but the JDK. */
public final class Samples {

    record Numbers(byte b, short s, int i, long l, float f, double d) {}

    record Others(boolean truth, char letter, Object array, String text, List<? extends Number> list) {}

    record Nothing() {}

    record Pair<A extends Comparable<A>, B>(A first, B second) {

        Supplier<String> shown() {
            return () -> first + "/" + second;
        }
    }

    private interface Named {
        String name();

        default Supplier<String> greeting() {
            return this::greet;
        }

        private String greet() {
            return "hello " + name();
        }

        static Named of(String name) {
            return () -> name;
        }
    }

    /** Serializable, so it says at run time what it was made of. */
    static final class ForAWire {

        private ForAWire() {}

        static Supplier<String> supplier() {
            return (Supplier<String> & Serializable) () -> "over a wire";
        }
    }

    private static class Base {

        private final String name;

        Base(String name) {
            this.name = name;
        }

        String shown() {
            return "base " + name;
        }
    }

    private static final class Derived extends Base {

        Derived(String name) {
            super(name);
        }

        @Override
        String shown() {
            return "derived";
        }

        Supplier<String> ofBase() {
            return super::shown;
        }

        Supplier<String> own() {
            return this::shown;
        }
    }

    private final String state;

    private Samples(String state) {
        this.state = state;
    }

    private String with(String more) {
        return state + more;
    }

    private static long twice(long value) {
        return 2 * value;
    }

    private Stream<Object> ofMethods() {
        Function<String, String> onThis = this::with;
        BiFunction<Samples, String, String> onAnother = Samples::with;
        Function<String, Samples> constructor = Samples::new;
        IntFunction<int[][]> array = int[][]::new;
        Function<Object, String> ofInterface = Object::toString;
        ToIntFunction<CharSequence> length = CharSequence::length;
        BinaryOperator<Integer> boxed = Math::max;
        return Stream.of(
                onThis.apply("+"),
                onAnother.apply(this, "-"),
                constructor.apply("new").state,
                array.apply(3).length,
                ofInterface.apply(List.of(1)),
                length.applyAsInt("four"),
                boxed.apply(3, 4));
    }

    private static Stream<Object> ofNumbers() {
        byte small = 7;
        float single = 1.5f;
        IntToLongFunction widened = value -> value;
        ToLongFunction<Integer> unboxedAndWidened = Integer::intValue;
        ToDoubleFunction<Long> toDouble = Long::longValue;
        IntToDoubleFunction fromInt = Samples::twice;
        LongSupplier captured = () -> small;
        DoubleSupplier capturedToo = () -> single + twice(3) + 0.25;
        Function<Integer, Long> both = value -> twice(value);
        Supplier<Character> letter = () -> 'b';
        return Stream.of(
                widened.applyAsLong(3),
                unboxedAndWidened.applyAsLong(4),
                toDouble.applyAsDouble(5L),
                fromInt.applyAsDouble(6),
                captured.getAsLong(),
                capturedToo.getAsDouble(),
                both.apply(8),
                letter.get());
    }

    private static Stream<Object> ofWhatIsDropped() {
        List<String> list = new ArrayList<>();
        Consumer<String> add = list::add;
        AtomicLong counter = new AtomicLong();
        Runnable count = counter::incrementAndGet;
        Runnable nothing = () -> {};
        add.accept("added");
        count.run();
        nothing.run();
        return Stream.of(list, counter.get());
    }

    private static Stream<Object> ofCaptures() {
        long wide = 1L << 40;
        double fraction = 0.5;
        String text = "text";
        int[] array = {1, 2};
        Function<Integer, Supplier<String>> nested = number -> () ->
                wide + text + fraction + array.length + number + Named.of("n").name();
        Predicate<String> negated = Predicate.not(text::equals);
        return Stream.of(
                nested.apply(9).get(),
                negated.test("other"),
                Stream.of(3, 1, 2).sorted(Integer::compare).map(String::valueOf).collect(Collectors.joining()));
    }

    private static Stream<Object> ofInheritance() {
        Derived derived = new Derived("x");
        return Stream.of(
                derived.ofBase().get(),
                derived.own().get(),
                Named.of("you").greeting().get(),
                new Pair<>(1, "b").shown().get(),
                ForAWire.supplier().get());
    }

    private static Stream<Object> ofRecords() {
        record Local(String text) {}
        int[] array = {1};
        Numbers numbers = new Numbers((byte) 1, (short) 2, 3, 1L << 33, -0.0f, Double.NaN);
        Others others = new Others(true, 'c', array, null, List.of(1, 2.0));
        List<Object> all = Arrays.asList(
                numbers,
                new Numbers((byte) 1, (short) 2, 3, 1L << 33, -0.0f, Double.NaN),
                new Numbers((byte) 1, (short) 2, 3, 1L << 33, 0.0f, Double.NaN),
                new Numbers((byte) 2, (short) 2, 3, 1L << 33, -0.0f, Double.NaN),
                new Numbers((byte) 1, (short) 2, 3, 1L << 34, -0.0f, Double.NaN),
                new Others(true, 'c', null, null, List.of(1, 2.0)),
                new Others(false, 'c', null, null, List.of()),
                new Others(true, 'd', null, "", List.of()),
                new Nothing(),
                new Nothing(),
                new Local("local"),
                new Pair<>("a", new Pair<>(1, null)),
                new Pair<>("a", new Pair<>(1, null)),
                null,
                "no record");
        Stream<Object> hashes = all.stream().filter(Record.class::isInstance).map(Object::hashCode);
        Stream<Object> equalities = all.stream()
                .filter(Record.class::isInstance)
                .flatMap(one -> all.stream().map(one::equals));
        Stream<Object> texts = all.stream().map(String::valueOf);
        return Stream.of(
                        hashes,
                        equalities,
                        texts,
                        Stream.<Object>of(
                                others.equals(new Others(true, 'c', array, null, List.of(1, 2.0))),
                                others.equals(new Others(true, 'c', array.clone(), null, List.of(1, 2.0)))))
                .flatMap(values -> values);
    }

    /** What all of them answer. */
    public static List<Object> answers() {
        return Stream.of(
                        new Samples("state").ofMethods(),
                        ofNumbers(),
                        ofWhatIsDropped(),
                        ofCaptures(),
                        ofInheritance(),
                        ofRecords())
                .flatMap(values -> values)
                .toList();
    }
}
