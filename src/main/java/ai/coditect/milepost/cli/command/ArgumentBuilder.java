package ai.coditect.milepost.cli.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** Describes an {@link Argument}. The last call says what its value is. */
public final class ArgumentBuilder {

    /** What picocli takes for the place of an option that names none. */
    private static final int USUAL_ORDER = -1;

    private final Consumer<Argument<?>> taker;
    private final String[] names;
    private final String arity;
    private String label = "";
    private String help = "";
    private Candidates candidates = Candidates.BY_TYPE;
    private List<String> words = List.of();
    private ITypeConverter<?>[] converters = {};
    private int order = USUAL_ORDER;

    /**
     * The description of an option, or of a parameter, which has no names.
     *
     * @param taker is given the argument once it is described
     * @param arity how many parameters there may be
     */
    ArgumentBuilder(Consumer<Argument<?>> taker, String arity, String... names) {
        this.taker = taker;
        this.arity = arity;
        this.names = names;
    }

    /** What stands for its value in the help. */
    public ArgumentBuilder label(String shown) {
        label = shown;
        return this;
    }

    /** What the help says of it. An option of which it says nothing is hidden. */
    public ArgumentBuilder help(String text) {
        help = text;
        return this;
    }

    /** What a shell offers for it. */
    public ArgumentBuilder offering(Candidates offered) {
        candidates = offered;
        return this;
    }

    /** The same, where these words are all there are. */
    public ArgumentBuilder offering(List<String> offered) {
        words = offered;
        return this;
    }

    /** Shown above the options that do not say so. */
    public ArgumentBuilder ahead() {
        order = USUAL_ORDER - 1;
        return this;
    }

    /** Given or not. */
    public Argument<Boolean> flag() {
        return build(boolean.class, false);
    }

    /** A value of a type that picocli can read. */
    public <T> Argument<Optional<T>> of(Class<T> type) {
        return build(Optional.class, Optional.empty(), type);
    }

    /** The same, with one that is meant where none is given. */
    public <T> Argument<T> of(Class<T> type, T usual) {
        return build(type, usual);
    }

    /**
     * A value of another type.
     *
     * @param reader reads a word; empty if it cannot be read
     * @param complaint what is said behind a word that cannot be read
     */
    public <T> Argument<Optional<T>> of(Class<T> type, Function<String, Optional<T>> reader, String complaint) {
        ITypeConverter<T> converter = word ->
                reader.apply(word).orElseThrow(() -> new TypeConversionException("'" + word + "' " + complaint));
        converters = new ITypeConverter<?>[] {converter};
        return of(type);
    }

    /** A parameter that has to be given. */
    public <T> Argument<T> required(Class<T> type) {
        return taken(new Argument<>(parameter(type).arity("1").required(true).build()));
    }

    /** Any number of values. */
    public <T> Argument<List<T>> listOf(Class<T> type) {
        return build(List.class, List.of(), type);
    }

    /** Any number of values, each with a name of its own. */
    public Argument<Map<String, String>> map() {
        return build(Map.class, Map.of(), String.class, String.class);
    }

    private <T> Argument<T> build(Class<?> type, T usual, Class<?>... parts) {
        Argument<T> argument = new Argument<>(
                names.length == 0
                        ? parameter(type, parts).initialValue(usual).build()
                        : option(type, parts).initialValue(usual).build());
        argument.set(usual);
        return taken(argument);
    }

    private <T> Argument<T> taken(Argument<T> argument) {
        taker.accept(argument);
        return argument;
    }

    private OptionSpec.Builder option(Class<?> type, Class<?>... parts) {
        return OptionSpec.builder(names)
                .type(type)
                .auxiliaryTypes(parts)
                .converters(converters)
                .paramLabel(label)
                .description(help)
                .hidden(help.isEmpty())
                .order(order)
                .userObject(candidates);
    }

    private PositionalParamSpec.Builder parameter(Class<?> type, Class<?>... parts) {
        PositionalParamSpec.Builder parameter = PositionalParamSpec.builder()
                .type(type)
                .auxiliaryTypes(parts)
                .arity(arity)
                .paramLabel(label)
                .description(help)
                .userObject(candidates);
        return words.isEmpty() ? parameter : parameter.completionCandidates(words);
    }
}
