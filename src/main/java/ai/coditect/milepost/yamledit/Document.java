package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Value;

/** A text with what is written in it. */
record Document(Source source, Value root) {}
