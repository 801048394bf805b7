package ai.coditect.milepost.merge;

/**
 * What the merge knows about tasks, which are list items with a box. The state of a box belongs to people: it follows
 * its task wherever either side moves or rewords it.
 */
final class BoxRules {

    private BoxRules() {}

    /** Whether one line can be the other one, reworded: a task stays a task. */
    static boolean canBecome(Line before, Line after) {
        return before.isTask() == after.isTask();
    }

    /** The state of a box that all three texts have: the declared one only if people left it as it was. */
    static boolean isTicked(Line base, Line declared, Line live) {
        return (base.isTicked() == live.isTicked() ? declared : live).isTicked();
    }

    /** Whether a task that the definitions removed stays, because people ticked it: somebody did that work. */
    static boolean outlivesItsRemoval(Line base, Line live) {
        return live.isTicked() && !base.isTicked();
    }
}
