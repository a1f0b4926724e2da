package org.liandong.liaison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.web.RowKey;

/**
 * A page of visits.
 *
 * @param prevUrl newer rows, null for none
 * @param nextUrl older rows, null for none
 */
record VisitPage(List<VisitRow> rows, @Nullable String prevUrl, @Nullable String nextUrl) {

    /** @param found the page's rows and, if there is one, one more in the direction of reading */
    static VisitPage of(
            VisitFilter filter, List<VisitRow> found, @Nullable RowKey older, @Nullable RowKey newer, int size) {
        boolean more = found.size() > size;
        List<VisitRow> rows = !more ? found : newer == null ? found.subList(0, size) : found.subList(1, size + 1);
        boolean up = newer == null ? older != null : more;
        boolean down = newer == null ? more : true;
        return new VisitPage(
                rows,
                up && !rows.isEmpty() ? url(filter, "before", rows.get(0)) : null,
                down && !rows.isEmpty() ? url(filter, "after", rows.get(rows.size() - 1)) : null);
    }

    private static String url(VisitFilter filter, String name, VisitRow row) {
        String url = filter.url("/visits");
        return url + (url.contains("?") ? "&" : "?") + name + "=" + row.key();
    }

    /** Whether the list goes on in either direction. */
    public boolean partial() {
        return prevUrl != null || nextUrl != null;
    }
}
