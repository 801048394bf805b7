package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.body.SectionOutline;
import ai.coditect.milepost.merge.Dispute;
import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.model.planning.MappedField;
import ai.coditect.milepost.model.planning.PlanningKey;
import ai.coditect.milepost.plan.ManagedIssue;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.plan.field.IssueVersions;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.pull.PullOptions.Extra;
import ai.coditect.milepost.pull.edit.Blockers;
import ai.coditect.milepost.pull.edit.Links;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides field by field what people changed of an issue since it was last applied, and what the definition has to say
 * then.
 */
final class IssuePuller {

    /** How a definition gives the text of its issue. */
    sealed interface Form {

        /** In one piece. */
        record Whole() implements Form {}

        /** In sections, maybe with a text before them. */
        record InSections(SectionOutline outline) implements Form {}
    }

    private final Links links;
    private final PullOptions options;
    private final TextPuller texts;
    private final Set<String> held;
    private final DeclaredPlanning planning;

    /** @param held names of labels and milestones that stay as the definitions have them */
    IssuePuller(Links links, SectionLayout layout, PullOptions options, Set<String> held, DeclaredPlanning planning) {
        this.planning = planning;
        this.held = Set.copyOf(held);
        this.links = links;
        this.options = options;
        this.texts = new TextPuller(links, layout, options.boxes());
    }

    IssueWish pull(ManagedIssue issue, Form form) {
        return new Decisions(issue).wish(form);
    }

    /** What is decided about one issue. */
    private final class Decisions {
        private final ManagedIssue issue;
        private final IssueContent base;
        private final IssueContent declared;
        private final IssueContent live;
        private final Set<IssueField> taken = EnumSet.noneOf(IssueField.class);
        private final List<FieldChange> disputes = new ArrayList<>();
        private final List<Left> left = new ArrayList<>();
        private IssueContent wanted;
        private int progress;

        Decisions(ManagedIssue issue) {
            IssueVersions sides = issue.sides();
            this.issue = issue;
            this.base = sides.base().orElse(sides.declared());
            this.declared = sides.declared();
            this.live = sides.live();
            this.wanted = declared.withFields(issue.declared().content().fields());
        }

        IssueWish wish(Form form) {
            for (IssueField field : IssueField.values()) {
                if (issue.fields().contains(field)) {
                    decide(field);
                }
            }
            TextPull text = text(form);
            text.left().forEach(this::tell);
            text.disputes().forEach(this::tell);
            String body = text.body();
            Optional<TextPull.Change> sections = text.sections();
            Optional<List<Dependency>> dependencies = Optional.empty();
            if (sections.isPresent() && form instanceof Form.InSections inSections) {
                Sections typed = sections.get().after();
                takeBlockers(typed.dependencies());
                List<Dependency> all = Blockers.of(wanted, links).in(typed.dependencies());
                if (!texts.losesOnlyDependencies(
                        issue.sides(), texts.rendered(SectionKey.withDependencies(typed, all)), inSections.outline())) {
                    keepBlockers(Left.Reason.TEXT_BELOW);
                    all = Blockers.of(wanted, links).in(typed.dependencies());
                }
                Sections after = withEstimate(sections.get());
                body = texts.rendered(SectionKey.withDependencies(after, all));
                sections = Optional.of(new TextPull.Change(sections.get().before(), after));
                dependencies = Optional.of(all);
            } else if (form instanceof Form.InSections) {
                keepBlockers(Left.Reason.NO_EDIT);
            }
            if (!body.equals(declared.body())) {
                taken.add(IssueField.BODY);
            }
            return new IssueWish(
                    issue, withIds(wanted.withBody(body)), taken, sections, dependencies, disputes, left, progress);
        }

        /** Leaves the dependencies as the definitions have them. */
        private void keepBlockers(Left.Reason why) {
            if (taken.remove(IssueField.BLOCKED_BY)) {
                declared.blockedBy().stream()
                        .filter(link -> !live.blockedBy().contains(link))
                        .forEach(link -> left.add(new Left(IssueField.BLOCKED_BY.key(), link.toString(), why)));
                wanted = wanted.withBlockedBy(declared.blockedBy());
            }
        }

        private TextPull text(Form form) {
            return form instanceof Form.InSections sections
                    ? texts.intoSections(issue.sides(), goneBlockers(), sections.outline())
                    : texts.intoBody(issue.sides());
        }

        /** Who writes a dependency into the text means one. */
        private void takeBlockers(List<Dependency> written) {
            List<IssueLink> blockers = new ArrayList<>(wanted.blockedBy());
            Set<IssueId> known = new TreeSet<>();
            Stream.of(blockers, declared.blockedBy(), base.blockedBy())
                    .flatMap(List::stream)
                    .forEach(link -> links.id(link).ifPresent(known::add));
            written.stream()
                    .flatMap(item -> item.on().stream())
                    .filter(known::add)
                    .forEach(blockers::add);
            if (blockers.size() > wanted.blockedBy().size()) {
                wanted = wanted.withBlockedBy(blockers);
                taken.add(IssueField.BLOCKED_BY);
            }
        }

        private Set<IssueId> goneBlockers() {
            Set<IssueId> gone = new TreeSet<>();
            declared.blockedBy().stream()
                    .filter(link -> !wanted.blockedBy().contains(link))
                    .forEach(link -> links.id(link).ifPresent(gone::add));
            return gone;
        }

        private void decide(IssueField field) {
            switch (field) {
                case TITLE -> title();
                case LABELS ->
                    wanted = wanted.withLabels(
                            members(field, declared.labels(), base.labels(), live.labels(), Comparator.naturalOrder()));
                case ASSIGNEES ->
                    wanted = wanted.withAssignees(members(
                            field,
                            declared.assignees(),
                            base.assignees(),
                            live.assignees(),
                            String.CASE_INSENSITIVE_ORDER));
                case MILESTONE -> {
                    if (live.milestone().filter(held::contains).isEmpty()) {
                        value(field);
                    }
                }
                case TYPE -> value(field);
                case FIELDS -> fields();
                case STATE -> state();
                case BODY, BOARD -> {}
                case BLOCKED_BY -> blockers();
                case PARENT -> parent();
            }
        }

        /** Each field by itself; the values of the others are told as the definitions write them. */
        private void fields() {
            FieldPull pull = FieldPull.of(base.fields(), declared.fields(), live.fields());
            disputeFields(declared.fields().only(pull.disputed()), live.fields().only(pull.disputed()));
            pull = withoutWhatAreNoHours(pull);
            if (!pull.changed().isEmpty()) {
                FieldValues written = issue.declared().content().fields();
                wanted = wanted.withFields(pull.in(written, live.fields()));
                taken.add(IssueField.FIELDS);
            }
        }

        /** An estimate is hours, while the field that it fills can have any value. */
        private FieldPull withoutWhatAreNoHours(FieldPull pull) {
            Optional<MappedField> mapped = planning.field(PlanningKey.ESTIMATE);
            Optional<FieldName> name = mapped.map(MappedField::field).filter(pull.changed()::contains);
            Optional<String> value = name.flatMap(live.fields()::of).map(FieldValue::text);
            if (value.isEmpty()
                    || Hours.parse(mapped.orElseThrow().here(value.get())).isPresent()) {
                return pull;
            }
            left.add(new Left(IssueField.FIELDS.key() + "." + name.get(), value.get(), Left.Reason.NO_VALUE));
            return pull.without(name.get());
        }

        private void disputeFields(FieldValues ours, FieldValues theirs) {
            dispute(IssueField.FIELDS, IssueContent.EMPTY.withFields(ours), IssueContent.EMPTY.withFields(theirs));
        }

        private void dispute(IssueField field, IssueContent ours, IssueContent theirs) {
            FieldRules.changes(field, ours, theirs).forEach(sides -> disputes.add(sides.because(Reason.MERGE)));
        }

        /**
         * The sections with the estimate that comes in, which can stand in the text as well as in a field. If people
         * changed it in both places, the text comes in, and the field is in dispute with it.
         */
        private Sections withEstimate(TextPull.Change sections) {
            Optional<MappedField> mapped = planning.field(PlanningKey.ESTIMATE);
            Sections typed = sections.after();
            if (mapped.isEmpty()) {
                return typed;
            }
            FieldName field = mapped.get().field();
            Optional<FieldValue> chosen = wanted.fields().of(field);
            boolean isChosen =
                    !chosen.equals(issue.declared().content().fields().of(field));
            if (SectionKey.ESTIMATE.isSame(sections.before(), typed)) {
                return isChosen
                        ? SectionKey.withEstimate(
                                typed,
                                chosen.flatMap(value -> Hours.parse(mapped.get().here(value.text()))))
                        : typed;
            }
            Optional<FieldValue> written = typed.estimateHours()
                    .map(hours -> FieldValue.of(mapped.get().there(Hours.text(hours))));
            if (isChosen && !chosen.equals(written)) {
                disputeFields(FieldValues.NONE.with(field, written), FieldValues.NONE.with(field, chosen));
            }
            wanted = wanted.withFields(wanted.fields().with(field, written));
            taken.add(IssueField.FIELDS);
            return typed;
        }

        private void title() {
            if (References.in(live.title()).isEmpty()) {
                value(IssueField.TITLE);
            } else if (isChanged(IssueField.TITLE)) {
                left.add(new Left(IssueField.TITLE.key(), live.title(), Left.Reason.NO_VALUE));
            }
        }

        /** A state that the definitions do not name is progress. */
        private void state() {
            if (declared.state().isPresent() || options.brings(Extra.PROGRESS)) {
                value(IssueField.STATE);
            } else if (isChanged(IssueField.STATE)) {
                progress++;
            }
        }

        private void parent() {
            if (live.parent().isEmpty() || live.parent().flatMap(links::id).isPresent()) {
                value(IssueField.PARENT);
            } else if (isChanged(IssueField.PARENT)) {
                left.add(new Left(
                        IssueField.PARENT.key(),
                        live.parent().map(IssueLink::toString).orElse(""),
                        Left.Reason.NO_DEFINITION));
            }
        }

        private void blockers() {
            List<IssueLink> known = new ArrayList<>();
            for (IssueLink link : live.blockedBy()) {
                if (links.id(link).isPresent() || declared.blockedBy().contains(link)) {
                    known.add(link);
                } else {
                    left.add(new Left(IssueField.BLOCKED_BY.key(), link.toString(), Left.Reason.NO_DEFINITION));
                }
            }
            wanted = wanted.withBlockedBy(members(
                    IssueField.BLOCKED_BY,
                    declared.blockedBy(),
                    base.blockedBy(),
                    known,
                    Comparator.comparing(IssueLink::toString)));
        }

        private boolean isChanged(IssueField field) {
            return !FieldRules.same(field, base, live) && !FieldRules.same(field, declared, live);
        }

        /** A single value: only one side may have changed it. */
        private void value(IssueField field) {
            if (!isChanged(field)) {
                return;
            }
            if (FieldRules.same(field, base, declared)) {
                wanted = FieldRules.copy(field, live, wanted);
                taken.add(field);
            } else {
                dispute(field, declared, live);
            }
        }

        /** A set: what people added comes in, and what they took away goes. */
        private <V> List<V> members(
                IssueField field, List<V> ours, List<V> last, List<V> theirs, Comparator<? super V> order) {
            Set<V> present = set(theirs, order);
            Set<V> applied = set(last, order);
            Set<V> named = set(ours, order);
            List<V> members = new ArrayList<>(ours);
            members.removeIf(member -> applied.contains(member) && !present.contains(member) && !isHeld(member));
            theirs.stream()
                    .filter(member -> !applied.contains(member) && !named.contains(member) && !isHeld(member))
                    .forEach(members::add);
            if (!members.equals(ours)) {
                taken.add(field);
            }
            return members;
        }

        private boolean isHeld(Object member) {
            return held.contains(member.toString());
        }

        private static <V> Set<V> set(Collection<V> members, Comparator<? super V> order) {
            Set<V> set = new TreeSet<>(order);
            set.addAll(members);
            return set;
        }

        private void tell(Edit edit) {
            switch (edit.kind()) {
                case BOX_TICKED, BOX_UNTICKED -> progress++;
                case TICKED_TASK_KEPT -> {}
                case TEXT_ADDED, TEXT_CHANGED, TEXT_REMOVED, TEXT_MOVED ->
                    left.add(new Left(
                            IssueField.BODY.key(),
                            Optional.of(edit.kind()),
                            References.literal(edit.line()),
                            showsDependency(edit) ? Left.Reason.STILL_DEPENDS : Left.Reason.NO_KEY));
            }
        }

        /** Whether people removed the line of a dependency that is still there. */
        private static boolean showsDependency(Edit edit) {
            return edit.kind() == Edit.Kind.TEXT_REMOVED && edit.line().startsWith("- #");
        }

        private void tell(Dispute dispute) {
            disputes.add(new FieldChange(
                    IssueField.BODY.key(),
                    new Difference.Text(text(dispute.declared()), text(dispute.live())),
                    Reason.MERGE));
        }

        private static Optional<String> text(List<String> lines) {
            return Optional.of(References.literal(String.join("\n", lines))).filter(text -> !text.isEmpty());
        }

        private IssueContent withIds(IssueContent content) {
            return content.withBlockedBy(content.blockedBy().stream()
                            .<IssueLink>map(link ->
                                    links.id(link).<IssueLink>map(id -> id).orElse(link))
                            .toList())
                    .withParent(content.parent()
                            .map(link -> links.id(link).<IssueLink>map(id -> id).orElse(link)));
        }
    }
}
