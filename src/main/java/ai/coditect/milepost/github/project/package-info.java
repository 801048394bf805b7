/** The project board that belongs to a repository: reads it with one query, and writes to it by mutations. */
@NullMarked
package ai.coditect.milepost.github.project;

import org.jspecify.annotations.NullMarked;
