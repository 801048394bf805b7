package ai.coditect.milepost.sandbox;

/** A user or an organisation. */
record Person(String login, String type) implements Identified {

    static Person user(String login) {
        return new Person(login, "User");
    }

    @Override
    public long id() {
        return UserView.id(login);
    }
}
