package ai.coditect.milepost.github.project;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The queries about a board. Names, titles and ids are never part of the text: they are sent as variables.
 *
 * <p>Projects of one owner may share a title, and GitHub's search for one takes some characters for its own. So beside
 * the projects that it finds, all titles are asked for.
 */
final class ProjectQueries {

    /** The alias of the projects that GitHub finds by the title. */
    static final String FOUND = "found";

    /** The alias of the list of all projects. */
    static final String ALL = "all";

    /** The project by its number. */
    static final String NUMBERED = "projectV2";

    /** What is asked of a field of a project. */
    static final String FIELD = "__typename ...on ProjectV2FieldCommon{id name dataType}"
            + " ...on ProjectV2SingleSelectField{options{id name color description}}";

    /** What is asked of a project. */
    static final String PROJECT = "id number title url closed"
            + " repositories(first:100){pageInfo{hasNextPage} nodes{nameWithOwner}} fields(first:100){nodes{" + FIELD
            + "}}";

    private static final String TITLES = "pageInfo{hasNextPage endCursor} nodes{number title closed}";

    private static final String VALUE = "__typename ...on ProjectV2ItemFieldNumberValue{number}"
            + " ...on ProjectV2ItemFieldTextValue{text} ...on ProjectV2ItemFieldDateValue{date}"
            + " ...on ProjectV2ItemFieldSingleSelectValue{name}";

    /** What is asked of an item that was put on the board; it was there already if it has values of declared fields. */
    static final String ADDED_ITEM = "id isArchived fieldValues(first:50){nodes{" + named("Number", "number")
            + named("Text", "text") + named("Date", "date") + named("SingleSelect", "name") + "}}";

    private static String named(String type, String value) {
        return " ...on ProjectV2ItemField" + type + "Value{" + value
                + " field{...on ProjectV2FieldCommon{fieldName:name}}}";
    }

    /** The alias of the value of the field with this position among those that are asked for. */
    static String valueAlias(int index) {
        return "f" + index;
    }

    /** The declared fields whose values are compared. */
    static List<FieldName> compared(DeclaredProject project) {
        return project.fields().stream()
                .filter(field -> field.from().isPresent())
                .map(DeclaredProject.Field::name)
                .toList();
    }

    /** What is asked of an item; its values are those of the variables {@code $f0…}. */
    static String item(int values) {
        StringBuilder text = new StringBuilder("id isArchived");
        for (int i = 0; i < values; i++) {
            text.append(' ')
                    .append(valueAlias(i))
                    .append(":fieldValueByName(name:$f")
                    .append(i)
                    .append("){")
                    .append(VALUE)
                    .append('}');
        }
        return text.toString();
    }

    private final List<String> declarations = new ArrayList<>();
    private final StringBuilder selection = new StringBuilder();
    private final ObjectNode variables = Json.object();

    /** The project, and the titles of all projects of the owner. */
    ProjectQueries project(String owner, DeclaredProject.Choice choice) {
        if (choice instanceof DeclaredProject.Titled titled) {
            declarations.add("$title:String!");
            variables.put("title", titled.title());
            return owner(
                    owner,
                    FOUND + ":projectsV2(first:20,query:$title){nodes{" + PROJECT + "}} " + ALL
                            + ":projectsV2(first:100){" + TITLES + "}");
        }
        return numbered(owner, ((DeclaredProject.Numbered) choice).number());
    }

    /** The project of a number. */
    ProjectQueries numbered(String owner, int number) {
        declarations.add("$number:Int!");
        variables.put("number", number);
        return owner(owner, NUMBERED + "(number:$number){" + PROJECT + "}");
    }

    /** More of the titles. */
    ProjectQueries titles(String owner, String after) {
        declarations.add("$after:String!");
        variables.put("after", after);
        return owner(owner, ALL + ":projectsV2(first:100,after:$after){" + TITLES + "}");
    }

    private ProjectQueries owner(String login, String projects) {
        declarations.add("$login:String!");
        variables.put("login", login);
        selection
                .append("repositoryOwner(login:$login){id login ...on ProjectV2Owner{")
                .append(projects)
                .append("}} ");
        return this;
    }

    /** What the boards have of these issues. */
    ProjectQueries items(List<String> issues, List<FieldName> values) {
        if (issues.isEmpty()) {
            return this;
        }
        declarations.add("$ids:[ID!]!");
        ArrayNode ids = variables.putArray("ids");
        issues.forEach(ids::add);
        for (int i = 0; i < values.size(); i++) {
            declarations.add("$f" + i + ":String!");
            variables.put("f" + i, values.get(i).value());
        }
        selection
                .append("nodes(ids:$ids){...on Issue{id projectItems(first:20,includeArchived:true){"
                        + "pageInfo{hasNextPage} nodes{project{id} ")
                .append(item(values.size()))
                .append("}}}}");
        return this;
    }

    /** The request's body; empty when nothing is asked. */
    Optional<ObjectNode> body() {
        if (selection.isEmpty()) {
            return Optional.empty();
        }
        String text = "query(" + String.join(",", declarations) + "){"
                + selection.toString().strip() + "}";
        ObjectNode body = Json.object().put("query", text);
        body.set("variables", variables);
        return Optional.of(body);
    }
}
