package org.liandong.web;

import java.util.Map;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotFoundException;
import org.liandong.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Errors as pages that say what happened and what to do, never a stack trace. */
@ControllerAdvice
@Order(0)
class ErrorAdvice {

    private final MessageSource messages;

    ErrorAdvice(MessageSource messages) {
        this.messages = messages;
    }

    /** Missing and unseen records answer alike; so does an id that is no number. */
    @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound() {
        return "error/404";
    }

    @ExceptionHandler(RuleViolation.class)
    ModelAndView refused(RuleViolation violation) {
        String text = messages.getMessage(violation.key(), violation.arguments(), LocaleContextHolder.getLocale());
        return new ModelAndView("error/409", Map.of("message", text), HttpStatus.CONFLICT);
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(NotAllowed refusal) {
        String text = messages.getMessage(refusal.key(), refusal.arguments(), LocaleContextHolder.getLocale());
        return new ModelAndView("error/403", Map.of("reason", text), HttpStatus.FORBIDDEN);
    }

    /** A form with files that came without them, or torn on the way. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView torn() {
        return new ModelAndView("error/error", Map.of("status", 400), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView overtaken() {
        String text = messages.getMessage("error.overtaken", null, LocaleContextHolder.getLocale());
        return new ModelAndView("error/409", Map.of("message", text), HttpStatus.CONFLICT);
    }
}
