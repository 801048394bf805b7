package ai.coditect.milepost.merge;

import java.util.List;

public record Merge(String text, String declaredText, String nextBase, List<Edit> kept, List<Dispute> disputes) {}
