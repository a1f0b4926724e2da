package org.liandong.liaison.point;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.account.SignedIn;
import org.liandong.attachment.Attachments;
import org.liandong.liaison.Handler;
import org.liandong.liaison.Point;
import org.liandong.liaison.PointStep;
import org.liandong.liaison.Telling;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.StateChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The steps on the way of a point, each by the congress that took the point up, with its audit note. */
@Service
@Transactional
class PointService {

    private final PointRepository points;
    private final Handlers handlers;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PointService(
            PointRepository points,
            Handlers handlers,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.points = points;
        this.handlers = handlers;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    void pass(long id, PassForm form, SignedIn me) {
        Point point = own(id, form.versionValue(), me);
        Handler to = handlers.of(form, me);
        Point.State before = point.state();
        point.pass(to, form.day(), form.dueOn(), by(me));
        publish("point.pass", id, point, before);
    }

    void remind(long id, int version, LocalDate on, String how, SignedIn me) {
        Point point = own(id, version, me);
        Point.State before = point.state();
        point.remind(on, how, by(me));
        publish("point.remind", id, point, before);
    }

    void resolve(long id, int version, String result, LocalDate on, @Nullable List<MultipartFile> files, SignedIn me) {
        Point point = own(id, version, me);
        Point.State before = point.state();
        PointStep step = point.resolve(result, on, by(me));
        points.flush();
        if (files != null) {
            files.stream()
                    .filter(file -> !file.isEmpty())
                    .forEach(file -> attachments.store(file, PointFiles.SUBJECT, step.id(), me));
        }
        publish("point.result", id, point, before);
    }

    void tellBack(long id, int version, Telling telling, SignedIn me) {
        Point point = own(id, version, me);
        Point.State before = point.state();
        point.tellBack(telling, by(me));
        publish("point.tell", id, point, before);
    }

    private Point own(long id, int version, SignedIn me) {
        Point point = points.findLockedById(id)
                .filter(found -> found.sharing().ownedBy(me.reader()))
                .orElseThrow(NotFoundException::new);
        point.unchangedSince(version);
        return point;
    }

    private Point.By by(SignedIn me) {
        return new Point.By(me.accountId(), clock.instant(), LocalDate.now(clock));
    }

    private void publish(String action, long id, Point point, Point.State before) {
        events.publishEvent(new StateChanged(
                action,
                "point",
                id,
                point.sharing().ownerId(),
                point.visitLabel(),
                before.name(),
                point.state().name()));
    }
}
