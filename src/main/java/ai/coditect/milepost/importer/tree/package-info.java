/**
 * What JSON and YAML have in common: texts, lists and mappings, each with its place. Pure; nothing is constructed from
 * a tag.
 */
@NullMarked
package ai.coditect.milepost.importer.tree;

import org.jspecify.annotations.NullMarked;
