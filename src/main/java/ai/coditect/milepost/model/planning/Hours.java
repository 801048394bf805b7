package ai.coditect.milepost.model.planning;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours as text. */
public final class Hours {

    /** What hours look like; they are also above zero. */
    public static final Pattern FORM = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,2})?)\\s*h?");

    private Hours() {}

    /** Hours above zero; empty if the text is something else. */
    public static Optional<BigDecimal> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new BigDecimal(form.group(1))).filter(hours -> hours.signum() > 0)
                : Optional.empty();
    }

    /** The number alone, without a needless zero. */
    public static String text(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }
}
