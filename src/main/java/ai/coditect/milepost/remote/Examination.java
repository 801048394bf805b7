package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.access.ServerAnswer;
import java.util.Optional;

/**
 * What came of asking a server about itself.
 *
 * @param answer what it told, also where it refused; empty if it was not reached
 * @param failure why it gave no answer, or refused
 */
public record Examination(Optional<ServerAnswer> answer, Optional<Failure> failure) {}
