package ai.coditect.milepost.sandbox.settings;

/** Who sent a request, and what they may do. */
public record SandboxSender(String login, SandboxPermission permission, SandboxProjectAccess projects) {

    /** Somebody without a token. */
    public static SandboxSender anonymous(SandboxPermission permission) {
        return new SandboxSender("", permission, SandboxProjectAccess.READ);
    }
}
