package ai.coditect.milepost.merge;

public record Edit(Kind kind, String line) {
    public enum Kind { BOX_TICKED, BOX_UNTICKED, TICKED_TASK_KEPT, TEXT_ADDED, TEXT_CHANGED, TEXT_REMOVED, TEXT_MOVED }
}
