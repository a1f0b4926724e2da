package org.liandong.liaison.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liandong.liaison.LiaisonFigures.Contact;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The schematic map: a tile for each body of a level by its last contact, grouped by the next higher body. */
@Component
public class TileMap {

    private final MessageSource messages;

    TileMap(MessageSource messages) {
        this.messages = messages;
    }

    /** @param url of a body's visits, with {@code %s} for its id */
    public List<Tile.Group> of(List<Contact> contacts, LocalDate today, String url) {
        Map<String, List<Tile>> groups = new LinkedHashMap<>();
        Map<Integer, String> words = new HashMap<>();
        contacts.forEach(contact -> groups.computeIfAbsent(contact.parentName(), name -> new ArrayList<>())
                .add(tile(contact, contact.days(today), words, url)));
        return groups.entrySet().stream()
                .map(group -> new Tile.Group(group.getKey(), group.getValue()))
                .toList();
    }

    public List<Tile.Legend> legend() {
        return List.of(
                new Tile.Legend("ok", text("dashboard.map.recent")),
                new Tile.Legend("soon", text("dashboard.map.soon")),
                new Tile.Legend("late", text("dashboard.map.late")),
                new Tile.Legend("none", text("dashboard.map.never")));
    }

    /** @param words for each number of days, looked up once a map and not once a tile */
    private Tile tile(Contact contact, int days, Map<Integer, String> words, String url) {
        String kind =
                days < 0 ? "none" : days <= CoverageLine.SOON ? "ok" : days <= CoverageLine.LATE ? "soon" : "late";
        String when = words.computeIfAbsent(
                days,
                none -> text(
                        "dashboard.map.tile",
                        "",
                        days < 0 ? text("dashboard.map.never") : text("dashboard.map.days", days)));
        return new Tile(label(contact.areaName()), kind, contact.name() + when, url.formatted(contact.id()));
    }

    /** The first two characters, one for a name of two like a county of one character. */
    static String label(String name) {
        return name.length() <= 2 ? name.substring(0, 1) : name.substring(0, 2);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
