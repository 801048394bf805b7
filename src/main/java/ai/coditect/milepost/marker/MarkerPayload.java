package ai.coditect.milepost.marker;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The payload of a marker, version 1: the CRC-32 of the {@link ContentFormat} in UTF-8 (four bytes, big-endian), then
 * those bytes as raw deflate data that starts with the dictionary below; all in standard Base64 without padding, which
 * can hold no {@code --} and so never ends the comment that it stands in. Two zlibs may write different bytes for one
 * base, so payloads are never compared, only what they hold.
 */
final class MarkerPayload {

    /** The most that a payload may inflate to; a body has at most 65,536 characters. */
    static final int MAX_BYTES = 1 << 20;

    private static final int CRC_BYTES = 4;

    /** So many bytes a character of a string takes at most. */
    private static final long MAX_UTF8 = 3;

    /** A content of so many bytes fits into a body in any case. */
    private static final int SHORT = 16_384;

    /**
     * What bodies of this kind often say, the most frequent last. It is part of version 1: one changed character makes
     * every marker ever written unreadable. Another dictionary needs another version.
     */
    private static final byte[] DICTIONARY = """
            Follow-up Background Notes References Non-Goals Open Questions Definition of Done Risks Scope Context
            production deployment security performance monitoring logging metrics database migration endpoint request
            response service client server command option argument parameter function method class module package
            library framework environment configuration dependency version release branch commit pull request review
            existing missing required optional default complete completed initial remaining critical external internal
            for all of the and to in with from that this are is be can not on by or as at when into before after each
            https://docs. https://github.com/ .github/workflows/ README.md CLAUDE.md CONTRIBUTING.md .yaml .json .toml
            error handling error messages exceptions recovery timeout retry validation coverage reports broken links
            `tests/unit/test_ `tests/integration/ `tests/fixtures/ `scripts/core/ `orchestration/ `docs/ `src/ .py` .md`
            Write unit tests for Write integration tests for Update documentation Add error handling to Create Add Test
            Review Document Implement Configure Verify Fix Run Set up Setup Define Design Build Measure Update Ensure
            documentation complete All tests pass Code review approved test coverage CI pipeline files created (all tests)
            good-first-issue enhancement bug P1 P2 P3 workstream-4 workstream-3 workstream-2 unit-tests integration-tests
            tdocumentation
            lerror-handling
            ltesting
            lworkstream-1
            lproduction-readiness
            lphase-1
            lP0
            mPhase 1 - Production Readiness
            sOPEN
            t[Phase 1]\s

            #### File Paths
            - `

            #### File Path
            `

            #### Resources
            - [ documentation](https://

            #### Estimated Time
            16 hours 12 hours 6 hours 3 hours 2 hours 1 hour 4 hours 8 hours

            #### Dependencies
            None (foundational task)
            - # ( complete)
            - #1 (

            #### Acceptance Criteria
            -\s

            #### Deliverables
            - `

            #### Tasks
            - [x]\s
            - [ ]\s
            - [ ] Create `
            - [ ] Test\s

            #### Goal
            """.getBytes(StandardCharsets.UTF_8);

    /** What became of a payload. */
    sealed interface Decoded {
        record Good(IssueId id, IssueContent base) implements Decoded {}

        record Bad(String problem) implements Decoded {}
    }

    private MarkerPayload() {}

    static String encode(IssueId id, IssueContent base) {
        byte[] plain = ContentFormat.write(id, base).getBytes(StandardCharsets.UTF_8);
        byte[] packed = deflate(plain, Deflater.BEST_COMPRESSION);
        byte[] payload = ByteBuffer.allocate(CRC_BYTES + packed.length)
                .putInt(checksum(plain))
                .put(packed)
                .array();
        return Base64.getEncoder().withoutPadding().encodeToString(payload);
    }

    /** How long the payload is at most: not even written if it is short, else packed quickly and not so well. */
    static int lengthAtMost(IssueId id, IssueContent base) {
        long unwritten = MAX_UTF8 * ContentFormat.lengthAtMost(id, base);
        int packed = unwritten <= SHORT ? (int) unwritten : packedQuickly(id, base);
        return (packed + packed / 50 + CRC_BYTES) / 3 * 4 + 64;
    }

    private static int packedQuickly(IssueId id, IssueContent base) {
        byte[] plain = ContentFormat.write(id, base).getBytes(StandardCharsets.UTF_8);
        return plain.length <= SHORT ? plain.length : deflate(plain, Deflater.BEST_SPEED).length;
    }

    static Decoded decode(String text) {
        if (!isBase64(text)) {
            return new Decoded.Bad("its base is cut off or was edited");
        }
        byte[] payload = Base64.getDecoder().decode(text);
        if (payload.length <= CRC_BYTES) {
            return new Decoded.Bad("its base is cut off");
        }
        return inflate(Arrays.copyOfRange(payload, CRC_BYTES, payload.length))
                .filter(plain -> checksum(plain) == ByteBuffer.wrap(payload).getInt())
                .flatMap(plain -> ContentFormat.read(new String(plain, StandardCharsets.UTF_8)))
                .<Decoded>map(owned -> new Decoded.Good(owned.id(), owned.content()))
                .orElseGet(() -> new Decoded.Bad("its base is cut off or was edited"));
    }

    /** Whether the decoder takes the text: a last group of one character cannot be decoded. */
    private static boolean isBase64(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || !(Character.isLetterOrDigit(c) || c == '+' || c == '/')) {
                return false;
            }
        }
        return text.length() % 4 != 1;
    }

    private static int checksum(byte[] plain) {
        CRC32 crc = new CRC32();
        crc.update(plain);
        return (int) crc.getValue();
    }

    private static byte[] deflate(byte[] plain, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The inflated data; empty when it is damaged, cut off or inflates to more than {@link #MAX_BYTES}. */
    private static Optional<byte[]> inflate(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                plain.write(buffer, 0, count);
                if (plain.size() > MAX_BYTES || (count == 0 && !inflater.finished())) {
                    return Optional.empty();
                }
            }
            return Optional.of(plain.toByteArray());
        } catch (DataFormatException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
