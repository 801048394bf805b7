package ai.coditect.milepost.github.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificates of a file, which are trusted in place of those that come with Java.
 *
 * @param count how many there are
 */
record TrustedCertificates(SSLContext context, int count) {

    /** All certificates that a system trusts are a quarter of a megabyte. */
    private static final int MAX_BYTES = 8 << 20;

    private static final Pattern PEM = Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

    /**
     * Trusts the certificates of the file.
     *
     * @throws IllegalArgumentException when they cannot be read; the message is for the user
     */
    static TrustedCertificates of(String variable, Path file) {
        List<Certificate> certificates = read(variable, file);
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry(Integer.toString(i), certificates.get(i));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return new TrustedCertificates(context, certificates.size());
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalStateException("this Java cannot make a trust store", fault);
        }
    }

    private static List<Certificate> read(String variable, Path file) {
        String text;
        try (InputStream stream = Files.newInputStream(file)) {
            text = new String(stream.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    variable + " names " + file + ", which cannot be read. Correct it, or unset it", unreadable);
        }
        List<String> blocks =
                PEM.matcher(text).results().map(MatchResult::group).toList();
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException(variable + " names " + file + ", which holds no certificate in the form"
                    + " PEM (-----BEGIN CERTIFICATE-----). Correct it, or unset it");
        }
        List<Certificate> certificates = new ArrayList<>();
        for (String block : blocks) {
            certificates.add(certificate(block, certificates.size() + 1, variable, file));
        }
        return certificates;
    }

    private static Certificate certificate(String block, int position, String variable, Path file) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (CertificateException damaged) {
            throw new IllegalArgumentException(
                    variable + " names " + file + ", whose certificate number " + position
                            + " is damaged. Correct it, or unset the variable",
                    damaged);
        }
    }
}
