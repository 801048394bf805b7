/**
 * Edits of YAML text that keep every byte they do not have to change: comments, blank lines, indentation, quotes,
 * anchors, line ends, and the order of things.
 *
 * <pre>{@code
 * YamlEditor editor = YamlEditor.of(text);
 * editor.root().get("title").ifPresent(title -> title.set(new Content.Text("A better title")));
 * Optional<String> edited = editor.edited();
 * }</pre>
 *
 * <p>A {@link ai.coditect.milepost.yamledit.Place} is a value, reached by keys and positions. Edits are recorded at
 * places, and all of them are written at once. What was written is read again, and counts only if it says exactly what
 * was wanted. Pure: text in, text out.
 */
@NullMarked
package ai.coditect.milepost.yamledit;

import org.jspecify.annotations.NullMarked;
