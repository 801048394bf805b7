package ai.coditect.milepost.definition;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredState;
import java.util.List;

/**
 * What the definitions say, or what is wrong with them.
 *
 * @param state only meaningful when there are no errors
 * @param diagnostics every finding, sorted by file, line and column
 * @param files how many files were found
 */
public record DefinitionResult(DeclaredState state, List<Diagnostic> diagnostics, int files) {
    public DefinitionResult {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the definitions cannot be used. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
