package org.liandong.liaison.personal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.liaison.PersonalData;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes names and numbers out of visits whose time is over, for good (《个人信息保护法》 47(1)[2], 73(4)). Each portion is a
 * transaction with its own audit entry, so that what the log counts is what was changed, wherever a run breaks off; several
 * nodes share the work.
 */
@Service
class Anonymiser {

    private static final int PORTION = 200;

    private final DueVisits due;
    private final PersonalText texts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    Anonymiser(
            DueVisits due,
            PersonalText texts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            MessageSource messages,
            Clock clock) {
        this.due = due;
        this.texts = texts;
        this.jdbc = jdbc;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Anonymises some visits of a body from before a day.
     *
     * @return how many; 0 when none are left that are free
     */
    @Transactional
    int portion(long bodyId, LocalDate before) {
        LocalDate today = LocalDate.now(clock);
        List<Long> ids = due.lock(bodyId, before, today, PORTION);
        if (ids.isEmpty()) {
            return 0;
        }
        Map<Long, String> people = people(ids);
        texts.rewrite(ids, piece -> without(piece, people.getOrDefault(piece.visitId(), "")));
        jdbc.sql("update visit set anonymised_on = :today where id = any(:ids)")
                .param("today", today)
                .param("ids", ids.toArray(Long[]::new))
                .update();
        String count = messages.getMessage(
                "personal.anonymised.count", new Object[] {ids.size(), before}, Locale.SIMPLIFIED_CHINESE);
        events.publishEvent(new StateChanged("personal.anonymise", "body", bodyId, bodyId, count, null, null));
        return ids.size();
    }

    private Map<Long, String> people(List<Long> ids) {
        return texts.of(ids).stream()
                .filter(PersonalText.Piece::people)
                .collect(Collectors.toMap(
                        PersonalText.Piece::visitId, PersonalText.Piece::text, (one, other) -> one + " " + other));
    }

    /** Of those who were met or told it is kept how many they were; the own people were there in office and stay. */
    private String without(PersonalText.Piece piece, String people) {
        return piece.people() && !piece.text().isEmpty()
                ? messages.getMessage(
                        "personal.anonymised.people",
                        new Object[] {PersonalData.count(piece.text())},
                        Locale.SIMPLIFIED_CHINESE)
                : PersonalData.erase(piece.text(), people);
    }
}
