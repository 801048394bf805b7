package ai.coditect.milepost.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelColorsTest {

    /** The lightness of 737373 is just below GitHub's threshold, that of 747474 just above. */
    @ParameterizedTest
    @CsvSource({
        "000000,fff",
        "ffffff,000",
        "1d76db,fff",
        "5319e7,fff",
        "d73a4a,fff",
        "0e8a16,fff",
        "fbca04,000",
        "ededed,000",
        "737373,fff",
        "747474,000"
    })
    void choosesTheColourOfTheTextAsGitHubDoes(String background, String text) {
        assertThat(LabelColors.text(background)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1D76DB,1d76db", "nothex,ededed", "'',ededed", "fff,ededed", "1d76dbb,ededed", "'1d76d;',ededed"})
    void takesWhatIsNoColourForGrey(String stored, String known) {
        assertThat(LabelColors.known(stored)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1d76db | .c1d76db{background:#1d76db;color:#fff;border-color:transparent}
            ffffff | .cffffff{background:#ffffff;color:#000;border-color:hsl(0,0%,75%)}
            """)
    void hasABorderOnAPageThatIsAsLight(String color, String rule) {
        assertThat(LabelColors.lightRule(color)).isEqualTo(rule + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1d76db | .c1d76db{background:#1d76db2e;color:hsl(212,77%,67%);border-color:#1d76db4d}
            fbca04 | .cfbca04{background:#fbca042e;color:hsl(48,97%,50%);border-color:#fbca044d}
            000000 | .c000000{background:#0000002e;color:hsl(0,0%,60%);border-color:#0000004d}
            0e8a16 | .c0e8a16{background:#0e8a162e;color:hsl(124,82%,49%);border-color:#0e8a164d}
            """)
    void shinesOnADarkPage(String color, String rule) {
        assertThat(LabelColors.darkRule(color)).isEqualTo(rule + "\n");
    }
}
