/** The report as Markdown, with charts in the language Mermaid that GitHub draws. */
@NullMarked
package ai.coditect.milepost.report.mermaid;

import org.jspecify.annotations.NullMarked;
