package ai.coditect.milepost.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryAddressTest {

    @ParameterizedTest
    @CsvSource({
        "octo/app, '', octo/app",
        "octo/app.git, '', octo/app",
        "' octo/app ', '', octo/app",
        "github.com/octo/app, github.com, octo/app",
        "https://github.com/octo/app, github.com, octo/app",
        "https://github.com/octo/app/, github.com, octo/app",
        "https://www.github.com/octo/app.git, github.com, octo/app",
        "https://github.com/octo/app/issues/12#note, github.com, octo/app",
        "https://github.com/octo/app?tab=readme, github.com, octo/app",
        "https://somebody:secret@github.com/octo/app.git, github.com, octo/app",
        "git@github.com:octo/app.git, github.com, octo/app",
        "git@github.com:/octo/app/, github.com, octo/app",
        "github.com:octo/app, github.com, octo/app",
        "ssh://git@github.com/octo/app.git, github.com, octo/app",
        "ssh://git@ssh.github.com:443/octo/app.git, github.com, octo/app",
        "git://GitHub.com/octo/app, github.com, octo/app",
        "git@ghe.example.com:octo/app.git, ghe.example.com, octo/app",
        "https://ghe.example.com:8443/octo/app, ghe.example.com, octo/app",
        "git@github.com:octo/app.js, github.com, octo/app.js",
    })
    void readsWhatPeopleWrite(String text, String host, String repository) {
        assertThat(RepositoryAddress.parse(text)).hasValueSatisfying(address -> {
            assertThat(address.host().orElse("")).isEqualTo(host);
            assertThat(address.repository()).hasToString(repository);
            assertThat(RepositoryAddress.parse(address.toString())).contains(address);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app",
                "octo/",
                "/app",
                "octo/app/more",
                "../other",
                "/srv/git/app.git",
                "https://github.com/octo",
                "https://github.com",
                "octo app/x",
                "file:///srv/octo/app",
                "octo/..",
                "-R/x",
                "https://github.com/orgs/octo/projects/1",
                "https://github.com/settings/profile",
                "https://api.github.com/repos/octo/app"
            })
    void refusesEverythingElse(String text) {
        assertThat(RepositoryAddress.parse(text)).isEmpty();
    }
}
