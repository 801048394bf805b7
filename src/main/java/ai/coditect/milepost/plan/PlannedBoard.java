package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;

/** The project board of the definitions, and what was found of it. */
public record PlannedBoard(DeclaredProject declared, BoardReading reading) {}
