package org.liandong.liaison;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.web.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of visits is asked for, as in its URL.
 *
 * @param body id of a body that took part
 * @param owner id of the body that logged it
 * @param area id of a body; it or one below it logged the visit
 * @param mine {@code true} for those of one's own body only
 * @param met id of a body that was reached
 * @param by id of a body that went
 * @param leader id of a leader's post who went
 * @param organ id of an organ that went
 * @param awaiting {@code true} for those that one's own body has still to confirm
 */
record VisitFilter(
        @Nullable String body,
        @Nullable String owner,
        @Nullable String area,
        @Nullable String form,
        @Nullable String person,
        @Nullable String from,
        @Nullable String to,
        @Nullable String words,
        @Nullable String mine,
        @Nullable String awaiting,
        @Nullable String met,
        @Nullable String by,
        @Nullable String leader,
        @Nullable String organ) {

    @Nullable
    public Long bodyId() {
        return Asked.id(body);
    }

    @Nullable
    public Long ownerId() {
        return Asked.id(owner);
    }

    @Nullable
    public Long areaId() {
        return Asked.id(area);
    }

    @Nullable
    public Long metId() {
        return Asked.id(met);
    }

    @Nullable
    public Long byId() {
        return Asked.id(by);
    }

    @Nullable
    public Long leaderId() {
        return Asked.id(leader);
    }

    @Nullable
    public Long organId() {
        return Asked.id(organ);
    }

    @Nullable
    public VisitForm visitForm() {
        return Asked.one(VisitForm.class, form);
    }

    @Nullable
    public LocalDate fromDay() {
        return Asked.day(from);
    }

    @Nullable
    public LocalDate toDay() {
        return Asked.day(to);
    }

    public boolean mineOnly() {
        return "true".equals(mine);
    }

    public boolean awaitingOnly() {
        return "true".equals(awaiting);
    }

    /** Whether anything at all is asked for. */
    public boolean any() {
        return !url("").equals("");
    }

    /** The path with this filter as its query. */
    String url(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        add(url, "body", body);
        add(url, "owner", owner);
        add(url, "area", area);
        add(url, "form", form);
        add(url, "person", person);
        add(url, "from", from);
        add(url, "to", to);
        add(url, "words", words);
        add(url, "mine", mine);
        add(url, "awaiting", awaiting);
        add(url, "met", met);
        add(url, "by", by);
        add(url, "leader", leader);
        add(url, "organ", organ);
        return url.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            url.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value.strip()));
        }
    }
}
