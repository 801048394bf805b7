/** The three-way merge of issue bodies. Pure. */
@NullMarked
package ai.coditect.milepost.merge;

import org.jspecify.annotations.NullMarked;
