package ai.coditect.milepost.yamledit;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.tokens.Token;

/** A scanner that remembers what the parser took from it: events do not tell where dashes, colons and commas are. */
final class TokenRecorder implements Scanner {

    private final Scanner scanner;
    private List<Token> tokens = new ArrayList<>();

    TokenRecorder(Scanner scanner) {
        this.scanner = scanner;
    }

    /** What was taken since the last call. */
    List<Token> taken() {
        List<Token> taken = tokens;
        tokens = new ArrayList<>();
        return taken;
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return scanner.checkToken(choices);
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return scanner.checkToken(choice);
    }

    @Override
    public Token peekToken() {
        return scanner.peekToken();
    }

    @Override
    public Token getToken() {
        Token token = scanner.getToken();
        tokens.add(token);
        return token;
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }
}
