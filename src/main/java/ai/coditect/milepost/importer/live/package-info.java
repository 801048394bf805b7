/** A repository on GitHub as a draft: what was selected of it, and as far as definitions can hold it. Pure. */
@NullMarked
package ai.coditect.milepost.importer.live;

import org.jspecify.annotations.NullMarked;
