package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.diagnostic.Location;

/** A value, and where it is written. */
public record Located<T>(T value, Location at) {}
