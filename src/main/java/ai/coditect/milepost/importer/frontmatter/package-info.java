/** Files that are an issue each: keys in front matter, and the text below them. */
@NullMarked
package ai.coditect.milepost.importer.frontmatter;

import org.jspecify.annotations.NullMarked;
