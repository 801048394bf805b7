package ai.coditect.milepost.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "a b c d, a b c d, true",
        "A b, a B, true",
        "a b c, c b a, true",
        "'- `a` b', 'a: b!', true",
        "a b c x y, a b c v w, true",
        "a b x y, a b v w, false",
        "a b c d x, a b y z v, false",
        "a a a, a b c, false",
        "a a b, a a c, true",
        "a, b, false",
        "'', '', false",
        "---, ***, false"
    })
    void tellsARewordingByTheShareOfWords(String before, String after, boolean rewording) {
        assertThat(Similarity.between(Similarity.words(before), Similarity.words(after)) >= Similarity.REWORDING)
                .isEqualTo(rewording);
        assertThat(Similarity.between(Similarity.words(after), Similarity.words(before)) >= Similarity.REWORDING)
                .isEqualTo(rewording);
    }
}
