package ai.coditect.milepost.cli.options;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of an option that is a day. */
public final class DayConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException none) {
            throw new TypeConversionException("'" + value + "' is not a day; write it as YYYY-MM-DD.");
        }
    }
}
