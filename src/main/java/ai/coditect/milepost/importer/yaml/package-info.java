/** YAML as a person would write it. Pure; knows nothing of issues. */
@NullMarked
package ai.coditect.milepost.importer.yaml;

import org.jspecify.annotations.NullMarked;
