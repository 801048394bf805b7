package ai.coditect.milepost.sandbox;

/** What has an id that no other of its kind has. */
interface Identified {
    long id();
}
