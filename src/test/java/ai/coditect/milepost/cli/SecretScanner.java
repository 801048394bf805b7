package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.testing.Result;

/** Fails when a token shows in what a user sees. */
final class SecretScanner {

    private SecretScanner() {}

    static void check(Result result) {
        assertThat(result.out()).doesNotContain(CliHarness.TOKEN);
        assertThat(result.err()).doesNotContain(CliHarness.TOKEN);
    }
}
