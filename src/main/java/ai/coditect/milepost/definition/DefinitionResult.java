package ai.coditect.milepost.definition;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredState;
import java.util.List;

/**
 * The declared state, or what is wrong with the definitions.
 *
 * @param state only meaningful if there are no errors
 * @param places where the values of issue fields are written
 * @param diagnostics every finding, sorted by file, line and column
 * @param files how many files were found
 */
public record DefinitionResult(DeclaredState state, FieldPlaces places, List<Diagnostic> diagnostics, int files) {
    public DefinitionResult {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the definitions cannot be used. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
