/**
 * Edits of the keys of one definition, each in the form that the file has there: names, tasks, dependencies, items,
 * lines. What is to be written is decided elsewhere.
 */
@NullMarked
package ai.coditect.milepost.pull.edit;

import org.jspecify.annotations.NullMarked;
