package ai.coditect.milepost.sandbox.state;

/** The file of the sandbox cannot be used. The message says which file, what is wrong and what to do. */
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
