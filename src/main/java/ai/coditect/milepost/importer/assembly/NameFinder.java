package ai.coditect.milepost.importer.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of known series in a text. What stands before each number is looked up. */
final class NameFinder {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A name, a list of names, or a range, in its form. */
    record Found(int start, int end, NameForm form) {}

    private final Map<String, NameForm> forms = new HashMap<>();
    private final Map<String, String> seriesByWord = new HashMap<>();
    private final Endings words = new Endings();
    private final Endings codes = new Endings();
    private boolean findsNumbers;

    /** Finds names of these series. */
    static NameFinder of(Collection<String> series) {
        NameFinder finder = new NameFinder();
        for (String each : series) {
            if (each.equals(Key.ISSUES) || new Key(each, List.of()).isWord()) {
                finder.addWords(each);
            } else if (!each.isEmpty()) {
                finder.codes.add(each);
            }
        }
        return series.contains(Key.ISSUES) ? finder.withNumbers() : finder;
    }

    /** Finds {@code #3} too. */
    NameFinder withNumbers() {
        findsNumbers = true;
        return this;
    }

    /** Finds single numbers of the repository. */
    static NameFinder ofRepository() {
        NameFinder finder = new NameFinder();
        finder.forms.put(Key.ISSUES, NameForm.single());
        return finder.withNumbers();
    }

    private void addWords(String series) {
        for (String word : Key.words(series)) {
            words.add(word);
            seriesByWord.putIfAbsent(word, series);
        }
    }

    /** All that is in the text, in its order. */
    List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        Matcher digits = DIGITS.matcher(text);
        int done = 0;
        for (int from = 0; digits.find(from); ) {
            int last = done;
            Optional<Found> found = at(text, digits.start()).filter(it -> it.start() >= last);
            found.ifPresent(all::add);
            done = found.map(Found::end).orElse(done);
            from = Math.max(done, digits.end());
        }
        return all;
    }

    /** The name with the number that begins there. */
    private Optional<Found> at(String text, int number) {
        boolean hasHash = number > 0 && text.charAt(number - 1) == '#';
        int end = hasHash ? number - 1 : number;
        int word = end;
        while (word > 0 && Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        Optional<Found> named = word < end
                ? first(text, word, words.at(text, word))
                : hasHash ? Optional.empty() : first(text, number, codes.at(text, number));
        return named.isEmpty() && hasHash && findsNumbers ? match(text, end, Key.ISSUES) : named;
    }

    /** The longest of the words that end there and are part of a name. */
    private Optional<Found> first(String text, int end, List<String> ending) {
        for (int i = ending.size() - 1; i >= 0; i--) {
            String word = ending.get(i);
            String series = seriesByWord.getOrDefault(word, word);
            Optional<Found> found = match(text, end - word.length(), series);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> match(String text, int start, String series) {
        NameForm form = forms.computeIfAbsent(series, NameForm::of);
        Matcher matcher = form.whole().matcher(text);
        matcher.useTransparentBounds(true).region(start, text.length());
        return matcher.lookingAt() ? Optional.of(new Found(start, matcher.end(), form)) : Optional.empty();
    }
}
