package ai.coditect.milepost.importer.draft;

/**
 * Names for issues whose numbers are known only when they are created, where texts refer to them all the same. They are
 * written as numbers that no repository has, so that they are found as numbers are; they are not shown.
 */
public final class StandIn {

    private static final int FIRST = 900_000_000;

    private StandIn() {}

    /** The name of an issue of a source, by its place among them. */
    public static String of(int index) {
        return "#" + (FIRST + index);
    }

    /** Whether a name is such a one. */
    public static boolean isOne(String name) {
        return name.length() == 10 && name.startsWith("#90");
    }
}
