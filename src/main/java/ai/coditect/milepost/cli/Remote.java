package ai.coditect.milepost.cli;

import ai.coditect.milepost.apply.ChangeWriter;
import ai.coditect.milepost.apply.LiveStateReader;

/** A repository on a server: what reads it and what writes it. */
record Remote(LiveStateReader reader, ChangeWriter writer) {}
