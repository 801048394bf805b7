package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.DeclaredLabel;

/** A label that a source describes, and where. */
public record DraftLabel(DeclaredLabel label, Location at) {}
