package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The issues that block another one, however a definition lists them. */
public record Blockers(Set<IssueId> ids) {

    public static Blockers of(IssueContent content, Links links) {
        Set<IssueId> ids = new LinkedHashSet<>();
        content.blockedBy().forEach(link -> links.id(link).ifPresent(ids::add));
        return new Blockers(ids);
    }

    /** The list with these blockers and no others: what stays has its remark, and what is new stands below. */
    public List<Dependency> in(List<Dependency> list) {
        List<Dependency> all = new ArrayList<>();
        Set<IssueId> missing = new LinkedHashSet<>(ids);
        for (Dependency item : list) {
            List<IssueId> on = item.on().stream().filter(ids::contains).toList();
            on.forEach(missing::remove);
            if (!on.isEmpty()) {
                all.add(new Dependency(on, item.remark()));
            }
        }
        missing.forEach(id -> all.add(new Dependency(List.of(id), Optional.empty())));
        return all;
    }
}
