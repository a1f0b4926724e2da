package org.liandong.supervision.publication;

import jakarta.persistence.Embeddable;
import java.util.Collection;

/** What was told to whom. */
@Embeddable
record Told(boolean report, boolean opinions, boolean handling, boolean deputies, boolean society) {

    static Told of(Collection<ToldDocument> documents, Collection<Listener> listeners) {
        return new Told(
                documents.contains(ToldDocument.REPORT),
                documents.contains(ToldDocument.OPINIONS),
                documents.contains(ToldDocument.HANDLING),
                listeners.contains(Listener.DEPUTIES),
                listeners.contains(Listener.PUBLIC));
    }

    boolean covers(ToldDocument document) {
        return switch (document) {
            case REPORT -> report;
            case OPINIONS -> opinions;
            case HANDLING -> handling;
        };
    }

    boolean reached(Listener listener) {
        return switch (listener) {
            case DEPUTIES -> deputies;
            case PUBLIC -> society;
        };
    }
}
