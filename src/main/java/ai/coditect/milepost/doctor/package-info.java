/** What is right and wrong with an installation: checks of what was found out, as data. */
@NullMarked
package ai.coditect.milepost.doctor;

import org.jspecify.annotations.NullMarked;
