package org.liandong.supervision.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item as somebody saw it, in a form or in a table; written {@code id-version}. */
public record ItemKey(long id, int version) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    /** Empty for what is no key. */
    public static Optional<ItemKey> read(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new ItemKey(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Those of a form's boxes, each once; what is no key stands for an item that does not exist. */
    public static List<ItemKey> all(List<String> texts) {
        List<ItemKey> keys = new ArrayList<>();
        texts.stream().distinct().forEach(text -> keys.add(read(text).orElse(new ItemKey(-1, 0))));
        return keys;
    }

    @Override
    public String toString() {
        return id + "-" + version;
    }
}
