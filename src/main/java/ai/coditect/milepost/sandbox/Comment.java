package ai.coditect.milepost.sandbox;

import java.time.Instant;

/** A comment on an issue as stored. */
final class Comment {
    final long id;
    final Instant createdAt;
    final String author;
    String body;
    Instant updatedAt;

    Comment(long id, Instant createdAt, String author, String body) {
        this.id = id;
        this.createdAt = createdAt;
        this.author = author;
        this.body = body;
        this.updatedAt = createdAt;
    }
}
