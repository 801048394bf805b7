package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Content.Entries;
import ai.coditect.milepost.yamledit.Content.Items;
import ai.coditect.milepost.yamledit.Content.Text;
import ai.coditect.milepost.yamledit.Content.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Edits of any place in a document; what it is to say then is reckoned on the way. */
final class RandomEdits {

    private static final List<String> PIECES = List.of(
            "a",
            "word",
            "more words",
            " ",
            "  ",
            "\n",
            "\n\n",
            "#",
            " #",
            ": ",
            ":",
            "- ",
            "'",
            "\"",
            "\\",
            "[",
            "]",
            "{",
            ",",
            "&",
            "*",
            "!",
            "|",
            ">",
            "%",
            "@",
            "~",
            "null",
            "true",
            "12",
            "2025-12-06",
            "é",
            "😀",
            "\t",
            "\u0085",
            "\r",
            "\u2028",
            "\uFEFF",
            "\u0007",
            "a rather long line that has to be broken somewhere if it is to stand in a folded block of text");

    private final Random random;
    private final int rarity;

    RandomEdits(Random random) {
        this.random = random;
        rarity = 2 + random.nextInt(12);
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    /** Edits the place, or what is in it. */
    Content edit(Place place) {
        if (chance(rarity)) {
            Content content = content(2);
            if (!place.isText() && chance(2)) {
                return rearranged(place);
            }
            if (place.isText() && chance(3)) {
                content = new Text(reworded(place.text()));
            }
            place.set(content);
            return content;
        }
        if (place.isText()) {
            return Content.of(place);
        }
        return chance(3) ? rearranged(place) : inside(place);
    }

    private String reworded(String text) {
        int at = random.nextInt(text.length() + 1);
        String inserted = chance(3) ? text() : "new words";
        int to = Math.min(text.length(), at + random.nextInt(4));
        return chance(4)
                ? text.substring(0, at) + text.substring(to)
                : text.substring(0, at) + inserted + text.substring(to);
    }

    private Content inside(Place place) {
        if (place.isList()) {
            return new Items(place.items().stream().map(this::edit).toList());
        }
        Map<String, Content> entries = new LinkedHashMap<>();
        place.keys().forEach(key -> entries.put(key, edit(place.get(key).orElseThrow())));
        return new Entries(entries);
    }

    private Content rearranged(Place place) {
        return place.isList() ? items(place) : entries(place);
    }

    private Content items(Place list) {
        List<Item> items = new ArrayList<>();
        List<Content> wanted = new ArrayList<>();
        List<Place> places = new ArrayList<>(list.items());
        if (chance(3)) {
            Collections.shuffle(places, random);
        }
        for (Place item : places) {
            if (chance(4)) {
                Content added = content(1);
                items.add(new Item.Added(added));
                wanted.add(added);
            }
            if (!chance(4)) {
                if (chance(6)) {
                    Content changed = content(1);
                    items.add(new Item.Changed(item, changed));
                    wanted.add(changed);
                } else {
                    items.add(new Item.Kept(item));
                    wanted.add(edit(item));
                }
            }
        }
        if (chance(2)) {
            Content added = content(1);
            items.add(new Item.Added(added));
            wanted.add(added);
        }
        list.items(items);
        return new Items(wanted);
    }

    private Content entries(Place mapping) {
        Map<String, Content> wanted = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(RandomYaml.KEYS);
        order.add("new: key");
        if (chance(2)) {
            Collections.shuffle(order, random);
        }
        for (String key : mapping.keys()) {
            if (chance(4)) {
                mapping.remove(key);
            } else {
                wanted.put(key, edit(mapping.get(key).orElseThrow()));
            }
        }
        for (String key : List.of("id", "goal", "tasks", "new: key")) {
            if (chance(4)) {
                Content put = content(2);
                mapping.put(key, put, order);
                wanted.put(key, put);
            }
        }
        return new Entries(wanted);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private Content content(int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 6);
        return switch (kind) {
            case 0 -> new Word(List.of("true", "12", "2025-12-06", "null").get(random.nextInt(4)));
            case 1 -> new Text("first line\n\nsecond line\n");
            case 2 -> new Text("plain words");
            case 6 -> {
                List<Content> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(content(depth - 1));
                }
                yield new Items(items);
            }
            case 7 -> {
                Map<String, Content> entries = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    entries.put("k" + i, content(depth - 1));
                }
                yield new Entries(entries);
            }
            default -> new Text(text());
        };
    }
}
