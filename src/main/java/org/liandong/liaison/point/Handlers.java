package org.liandong.liaison.point;

import java.util.List;
import org.liandong.account.SignedIn;
import org.liandong.congress.BodyLookup;
import org.liandong.congress.BodyRow;
import org.liandong.congress.OrganLookup;
import org.liandong.congress.supervised.SupervisedLine;
import org.liandong.congress.supervised.SupervisedLookup;
import org.liandong.liaison.Handler;
import org.liandong.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * To whom a congress may pass a point: its own organs, the organs that it supervises at its own level (监督法 6), another
 * congress body, which passes it on by itself, or any other in words.
 */
@Component
class Handlers {

    /** One line of a list to choose from. */
    record Choice(String value, String label) {}

    private final OrganLookup organs;
    private final SupervisedLookup supervised;
    private final BodyLookup bodies;

    Handlers(OrganLookup organs, SupervisedLookup supervised, BodyLookup bodies) {
        this.organs = organs;
        this.supervised = supervised;
        this.bodies = bodies;
    }

    List<Choice> organs(SignedIn me) {
        return organs.of(me.bodyId()).stream()
                .map(organ -> new Choice(String.valueOf(organ.id()), organ.name()))
                .toList();
    }

    List<Choice> supervised(SignedIn me) {
        return supervisedNames(me).stream().map(name -> new Choice(name, name)).toList();
    }

    private List<String> supervisedNames(SignedIn me) {
        BodyRow own = bodies.byId(me.bodyId()).orElseThrow();
        return supervised.of(own.id(), own.kind()).stream()
                .map(SupervisedLine::name)
                .toList();
    }

    /** The one that the form names. */
    Handler of(PassForm form, SignedIn me) {
        return switch (form.kind()) {
            case ORGAN -> organ(form, me);
            case SUPERVISED -> supervised(form, me);
            case BODY -> body(form, me);
            case OTHER -> Handler.named(form.other());
        };
    }

    private Handler organ(PassForm form, SignedIn me) {
        return organs.of(me.bodyId()).stream()
                .filter(organ -> Long.valueOf(organ.id()).equals(form.organ()))
                .findFirst()
                .map(organ -> new Handler(Handler.Kind.ORGAN, organ.name(), organ.id(), null))
                .orElseThrow(() -> new RuleViolation("point.handler.organ"));
    }

    private Handler supervised(PassForm form, SignedIn me) {
        return supervisedNames(me).stream()
                .filter(name -> name.equals(form.supervised()))
                .findFirst()
                .map(name -> new Handler(Handler.Kind.SUPERVISED, name, null, null))
                .orElseThrow(() -> new RuleViolation("point.handler.supervised"));
    }

    private Handler body(PassForm form, SignedIn me) {
        Long chosen = form.body();
        BodyRow body = chosen == null ? null : bodies.byId(chosen).orElse(null);
        if (body == null || body.id() == me.bodyId()) {
            throw new RuleViolation(body == null ? "point.handler.body" : "point.handler.own");
        }
        return new Handler(Handler.Kind.BODY, body.shortName(), null, body.id());
    }
}
