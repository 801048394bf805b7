package ai.coditect.milepost.sandbox.state;

/** The sandbox's file cannot be used. The message names the file and the reason, and says what to do. */
public final class SandboxStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String text;

    SandboxStoreException(String text) {
        super(text);
        this.text = text;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
