package ai.coditect.milepost.merge;

import java.util.List;

public record Dispute(List<String> base, List<String> declared, List<String> live) {}
