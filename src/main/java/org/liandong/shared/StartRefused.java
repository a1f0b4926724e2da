package org.liandong.shared;

/** The portal cannot start for a reason that its keeper can mend; told in one line, without a stack trace. */
public class StartRefused extends RuntimeException {

    /** Key and arguments of {@link ConsoleText}. */
    public StartRefused(String key, Object... arguments) {
        super(ConsoleText.of(key, arguments));
    }
}
