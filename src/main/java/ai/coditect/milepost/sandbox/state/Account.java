package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.entity.NodeId;

/**
 * A user, an app or an organisation. Accounts are not stored: every login exists.
 *
 * @param type as GitHub names it: {@code User}, {@code Bot} or {@code Organization}
 */
public record Account(String login, String type) implements Entity {

    public static Account user(String login) {
        return new Account(login, "User");
    }

    @Override
    public long id() {
        return NodeId.hash(login);
    }

    @Override
    public String nodeId() {
        return new NodeId(type.equals("Organization") ? NodeId.ORGANIZATION : NodeId.USER, id()).text();
    }
}
