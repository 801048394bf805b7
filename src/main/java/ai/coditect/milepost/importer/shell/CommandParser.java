package ai.coditect.milepost.importer.shell;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.shell.Command.Arithmetic;
import ai.coditect.milepost.importer.shell.Command.Assignment;
import ai.coditect.milepost.importer.shell.Command.Branch;
import ai.coditect.milepost.importer.shell.Command.Chain;
import ai.coditect.milepost.importer.shell.Command.Choice;
import ai.coditect.milepost.importer.shell.Command.Direction;
import ai.coditect.milepost.importer.shell.Command.Function;
import ai.coditect.milepost.importer.shell.Command.Group;
import ai.coditect.milepost.importer.shell.Command.Joint;
import ai.coditect.milepost.importer.shell.Command.Link;
import ai.coditect.milepost.importer.shell.Command.Loop;
import ai.coditect.milepost.importer.shell.Command.Mode;
import ai.coditect.milepost.importer.shell.Command.Not;
import ai.coditect.milepost.importer.shell.Command.Pipeline;
import ai.coditect.milepost.importer.shell.Command.Redirect;
import ai.coditect.milepost.importer.shell.Command.Simple;
import ai.coditect.milepost.importer.shell.Command.Subshell;
import ai.coditect.milepost.importer.shell.Cursor.Bounds;
import ai.coditect.milepost.importer.shell.Word.Literal;
import ai.coditect.milepost.importer.shell.Word.Part;
import ai.coditect.milepost.importer.shell.Word.Quoting;
import ai.coditect.milepost.importer.shell.Word.Reckoned;
import ai.coditect.milepost.importer.shell.Word.Substitution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads commands: the part of the language of {@code sh}, {@code bash} and {@code zsh} that they have in common. */
final class CommandParser {

    /** What ends a compound command, and is no command itself. */
    private static final Set<String> CLOSING = Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}");

    static final Set<String> DECLARING = Set.of("local", "declare", "typeset", "export", "readonly");
    private static final String BLANKS = " \t";

    private final Cursor cursor;
    private final WordParser words;

    CommandParser(Cursor cursor) {
        this.cursor = cursor;
        this.words = new WordParser(cursor);
    }

    /** All commands of a script. */
    List<Command> all() {
        List<Command> commands = list(Set.of());
        if (!cursor.isDone()) {
            unexpected();
        }
        return commands;
    }

    /** The commands within parentheses. */
    List<Command> untilParenthesis() {
        return list(Set.of());
    }

    private void unexpected() {
        int length = Math.max(1, keyword().length());
        Location at = cursor.here();
        int start = cursor.position();
        Cursor ahead = cursor.over(start, start + length);
        ahead.skip(length);
        cursor.fail(
                at,
                "`" + ahead.since(start) + "` stands where a command is expected",
                "Nothing opens what it would close. Check the quotes before it: a text may have ended too early.");
    }

    /** Commands up to one of the words, which is not passed. */
    private List<Command> list(Set<String> ends) {
        List<Command> commands = new ArrayList<>();
        while (true) {
            blanks("; \t\n&");
            if (cursor.isDone() || cursor.peek() == ')') {
                return commands;
            }
            String keyword = keyword();
            if (ends.contains(keyword)) {
                return commands;
            }
            if (CLOSING.contains(keyword)) {
                unexpected();
                return commands;
            }
            int before = cursor.position();
            commands.add(chain());
            if (cursor.position() == before) {
                unexpected();
            }
            blanks(BLANKS);
            if (ends.contains(";;") && cursor.isAt(";;")) {
                return commands;
            }
        }
    }

    /** Passes blanks of any of these kinds, comments and continued lines. */
    private void blanks(String kinds) {
        boolean isEnd = false;
        while (!cursor.isDone() && !isEnd) {
            if (cursor.isAt(";;")) {
                isEnd = true;
            } else if (kinds.indexOf(cursor.peek()) >= 0) {
                cursor.next();
            } else if (cursor.isAt("\\\n")) {
                cursor.skip(2);
            } else if (cursor.peek() == '#') {
                while (!cursor.isDone() && cursor.peek() != '\n') {
                    cursor.next();
                }
            } else {
                isEnd = true;
            }
        }
    }

    /** The word of letters that stands here. */
    private String keyword() {
        int length = 0;
        while (length < 9 && " \t\n;&|<>()\0".indexOf(cursor.peek(length)) < 0) {
            length++;
        }
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(cursor.peek(i));
        }
        return cursor.isAt(";;") ? ";;" : word.toString();
    }

    private Command chain() {
        Location at = cursor.here();
        Command first = pipeline();
        List<Link> rest = new ArrayList<>();
        blanks(BLANKS);
        while (cursor.isAt("&&") || cursor.isAt("||")) {
            Joint joint = cursor.peek() == '&' ? Joint.AND : Joint.OR;
            cursor.skip(2);
            blanks(" \t\n");
            rest.add(new Link(joint, pipeline()));
            blanks(BLANKS);
        }
        return rest.isEmpty() ? first : new Chain(at, first, rest);
    }

    private Command pipeline() {
        Location at = cursor.here();
        boolean isTurned = false;
        while (keyword().equals("!")) {
            cursor.next();
            blanks(BLANKS);
            isTurned = !isTurned;
        }
        List<Command> commands = new ArrayList<>();
        commands.add(command());
        blanks(BLANKS);
        while (cursor.peek() == '|' && !cursor.isAt("||")) {
            cursor.next();
            cursor.take("&");
            blanks(" \t\n");
            commands.add(command());
            blanks(BLANKS);
        }
        Command command = commands.size() == 1 ? commands.get(0) : new Pipeline(at, commands);
        return isTurned ? new Not(at, command) : command;
    }

    private Command command() {
        cursor.enter();
        Location at = cursor.here();
        Command command = switch (keyword()) {
            case "{" -> new Group(at, enclosed("{", "}"), redirects());
            case "if" -> choice(at);
            case "case" -> cases(at);
            case "for" -> forLoop(at);
            case "while", "until" -> whileLoop(at);
            case "[[" -> test(at);
            case "function" -> function(at);
            default -> {
                if (cursor.isAt("((")) {
                    int start = cursor.position();
                    words.parentheses(at);
                    yield new Arithmetic(at, cursor.since(start));
                }
                yield cursor.peek() == '(' ? subshell(at) : simple(at);
            }
        };
        cursor.leave();
        return command;
    }

    private List<Command> enclosed(String open, String close) {
        Location at = cursor.here();
        cursor.skip(open.length());
        List<Command> body = list(Set.of(close));
        close(close, open, at);
        return body;
    }

    private void close(String close, String open, Location opened) {
        if (!keyword().equals(close)) {
            cursor.fail(
                    opened,
                    "the `" + open + "` that opens here is never closed",
                    "There is no `" + close + "` for it. Check the quotes behind it: a text may not have ended.");
        }
        cursor.skip(close.length());
    }

    private void closeParenthesis(Location opened) {
        if (!cursor.take(")")) {
            cursor.fail(opened, "the `(` that opens here is never closed", "There is no `)` for it.");
        }
    }

    private Command subshell(Location at) {
        cursor.next();
        List<Command> body = untilParenthesis();
        closeParenthesis(at);
        return new Subshell(at, body, redirects());
    }

    private Command choice(Location at) {
        List<Branch> branches = new ArrayList<>();
        String keyword = "if";
        while (keyword.equals("if") || keyword.equals("elif")) {
            cursor.skip(keyword.length());
            List<Command> condition = list(Set.of("then"));
            close("then", "if", at);
            branches.add(new Branch(condition, list(Set.of("elif", "else", "fi"))));
            keyword = cursor.isDone() ? "" : keyword();
        }
        if (keyword.equals("else")) {
            cursor.skip(4);
            branches.add(new Branch(List.of(), list(Set.of("fi"))));
        }
        close("fi", "if", at);
        return new Choice(at, branches, redirects());
    }

    /** Whether a pattern matches is not looked at: each branch may be taken. */
    private Command cases(Location at) {
        cursor.skip(4);
        blanks(BLANKS);
        words.word();
        blanks(" \t\n");
        close("in", "case", at);
        List<Branch> branches = new ArrayList<>();
        blanks(" \t\n");
        while (!cursor.isDone() && !keyword().equals("esac")) {
            while (!cursor.isDone() && cursor.peek() != ')') {
                int before = cursor.position();
                words.word();
                if (cursor.position() == before) {
                    cursor.next();
                }
            }
            cursor.take(")");
            branches.add(new Branch(List.of(new Arithmetic(at, "")), list(Set.of(";;", "esac"))));
            while (cursor.take(";") || cursor.take("&")) {
                blanks(" \t\n");
            }
            blanks(" \t\n");
        }
        close("esac", "case", at);
        return new Choice(at, branches, redirects());
    }

    private Command forLoop(Location at) {
        cursor.skip(keyword().length());
        blanks(BLANKS);
        List<String> variables = new ArrayList<>();
        List<Word> items = new ArrayList<>();
        if (cursor.isAt("((")) {
            words.parentheses(at);
        } else {
            variables.add(words.name());
            blanks(" \t\n");
            if (keyword().equals("in")) {
                cursor.skip(2);
                blanks(BLANKS);
                while (!cursor.isDone() && ";\n".indexOf(cursor.peek()) < 0) {
                    int before = cursor.position();
                    items.add(words.word());
                    if (cursor.position() == before) {
                        unexpected();
                    }
                    blanks(BLANKS);
                }
            }
        }
        blanks("; \t\n");
        return loop(at, variables, items, List.of());
    }

    private Command whileLoop(Location at) {
        cursor.skip(5);
        List<Command> condition = list(Set.of("do"));
        return loop(at, List.of(), List.of(), condition);
    }

    private Command loop(Location at, List<String> variables, List<Word> items, List<Command> condition) {
        if (keyword().equals("{")) {
            return new Loop(at, variables, items, condition, enclosed("{", "}"), redirects());
        }
        close("do", condition.isEmpty() ? "for" : "while", at);
        List<Command> body = list(Set.of("done"));
        close("done", "do", at);
        return new Loop(at, variables, items, condition, body, redirects());
    }

    /** {@code [[ … ]]}, whose operators are words of it. */
    private Command test(Location at) {
        List<Word> all = new ArrayList<>();
        blanks(BLANKS);
        while (!cursor.isDone() && !keyword().equals("]]")) {
            Location here = cursor.here();
            Word word = words.word();
            all.add(word.parts().isEmpty() ? new Word(List.of(new Literal("" + cursor.next())), here) : word);
            blanks(" \t\n");
        }
        close("]]", "[[", at);
        return new Simple(at, List.of(), all, redirects());
    }

    private Command function(Location at) {
        cursor.skip(8);
        blanks(BLANKS);
        String name = words.word().literal();
        blanks(BLANKS);
        cursor.take("()");
        blanks(" \t\n");
        return new Function(at, name, command());
    }

    private Command simple(Location at) {
        List<Assignment> assignments = new ArrayList<>();
        List<Word> all = new ArrayList<>();
        List<Redirect> redirects = new ArrayList<>();
        blanks(BLANKS);
        while (!cursor.isDone() && (";&|()\n".indexOf(cursor.peek()) < 0 || cursor.isAt("&>"))) {
            boolean mayAssign = all.isEmpty() || DECLARING.contains(all.get(0).literal());
            if (cursor.isAt("<(") || cursor.isAt(">(")) {
                Substitution file = substituted();
                all.add(new Word(List.of(new Reckoned(file.source(), file.at())), file.at()));
            } else if (isRedirect()) {
                redirect(redirects);
            } else if (mayAssign && assignmentLength() > 0) {
                assignments.add(assignment());
            } else {
                all.add(words.word());
            }
            blanks(BLANKS);
            if (all.size() == 1 && redirects.isEmpty() && cursor.take("(")) {
                blanks(BLANKS);
                if (!cursor.take(")")) {
                    unexpected();
                }
                blanks(" \t\n");
                return new Function(at, all.get(0).literal(), command());
            }
        }
        return new Simple(at, assignments, all, redirects);
    }

    private List<Redirect> redirects() {
        List<Redirect> redirects = new ArrayList<>();
        blanks(BLANKS);
        while (isRedirect()) {
            redirect(redirects);
            blanks(BLANKS);
        }
        return redirects;
    }

    private boolean isRedirect() {
        int digits = digits();
        char sign = cursor.peek(digits);
        return sign == '<' || sign == '>' || cursor.isAt("&>");
    }

    private int digits() {
        int digits = 0;
        while (cursor.peek(digits) >= '0' && cursor.peek(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private void redirect(List<Redirect> redirects) {
        int digits = digits();
        boolean isOutput = digits == 0 || (digits == 1 && cursor.peek() == '1');
        cursor.skip(digits);
        Location at = cursor.here();
        if (cursor.take("<<<")) {
            blanks(BLANKS);
            Word text = words.word();
            List<Part> parts = new ArrayList<>(text.parts());
            parts.add(new Literal("\n"));
            redirects.add(new Redirect(Direction.HERE, new Word(parts, at)));
        } else if (cursor.take("<<")) {
            redirects.add(new Redirect(Direction.HERE, heredoc(at)));
        } else if (cursor.take("<&") || cursor.take(">&")) {
            if (words.word().literal().equals("2") && isOutput) {
                redirects.add(new Redirect(Direction.TO, new Word(List.of(new Literal("/dev/stderr")), at)));
            }
        } else if (cursor.take("<")) {
            blanks(BLANKS);
            redirects.add(
                    cursor.isAt("<(")
                            ? new Redirect(Direction.HERE, new Word(List.of(substituted()), at))
                            : new Redirect(Direction.FROM, words.word()));
        } else {
            cursor.take("&");
            cursor.next();
            Direction direction = cursor.take(">") ? Direction.AFTER : Direction.TO;
            cursor.take("|");
            blanks(BLANKS);
            Word target = words.word();
            if (isOutput) {
                redirects.add(new Redirect(direction, target));
            }
        }
    }

    /** {@code <(commands)}: a file with their output. */
    private Substitution substituted() {
        Location at = cursor.here();
        int start = cursor.position();
        cursor.skip(2);
        List<Command> commands = untilParenthesis();
        closeParenthesis(at);
        return new Substitution(commands, Quoting.QUOTED, cursor.since(start), at);
    }

    private Word heredoc(Location opened) {
        boolean isIndented = cursor.take("-");
        blanks(BLANKS);
        int start = cursor.position();
        String delimiter = words.word().literal();
        boolean isQuoted = cursor.since(start).chars().anyMatch(each -> "'\"\\".indexOf(each) >= 0);
        Bounds bounds = cursor.heredoc(delimiter, isIndented, opened);
        Cursor text = cursor.over(bounds.start(), bounds.end());
        if (!isQuoted) {
            return new WordParser(text).heredoc(isIndented);
        }
        text.skip(bounds.end() - bounds.start());
        String raw = text.since(bounds.start());
        String literal = isIndented ? raw.replaceAll("(?m)^\t+", "") : raw;
        return new Word(List.of(new Literal(literal)), text.at(bounds.start()));
    }

    /** How long the left side of an assignment is with its sign, or 0 if none stands here. */
    private int assignmentLength() {
        int length = 0;
        while (WordParser.isNameStart(cursor.peek(length))
                || (length > 0 && cursor.peek(length) >= '0' && cursor.peek(length) <= '9')) {
            length++;
        }
        if (length > 0 && cursor.peek(length) == '[') {
            while (cursor.peek(length) != ']' && "\n\0".indexOf(cursor.peek(length)) < 0) {
                length++;
            }
            length++;
        }
        if (length > 0 && cursor.peek(length) == '+') {
            length++;
        }
        return length > 0 && cursor.peek(length) == '=' ? length + 1 : 0;
    }

    private Assignment assignment() {
        Location at = cursor.here();
        int length = assignmentLength();
        boolean isAppended = cursor.peek(length - 2) == '+';
        String name = words.name();
        boolean isItem = cursor.peek() == '[';
        cursor.skip(length - name.length());
        if (cursor.peek() == '(') {
            return new Assignment(name, isAppended ? Mode.LIST_APPEND : Mode.LIST, items(), at);
        }
        Mode mode = isItem ? Mode.ITEM : isAppended ? Mode.APPEND : Mode.SET;
        return new Assignment(name, mode, List.of(words.word()), at);
    }

    private List<Word> items() {
        Location opened = cursor.here();
        cursor.next();
        List<Word> items = new ArrayList<>();
        blanks(" \t\n");
        while (!cursor.isDone() && cursor.peek() != ')') {
            int before = cursor.position();
            items.add(words.word());
            if (cursor.position() == before) {
                unexpected();
            }
            blanks(" \t\n");
        }
        closeParenthesis(opened);
        return items;
    }
}
