package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.workspace.RepositoryAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of an option that is a repository. */
public final class RepositoryConverter implements ITypeConverter<RepositoryAddress> {

    @Override
    public RepositoryAddress convert(String value) {
        return RepositoryAddress.parse(value)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is no repository; write OWNER/NAME, or the address of its page."));
    }
}
