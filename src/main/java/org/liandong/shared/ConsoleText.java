package org.liandong.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the portal says on the console, in the language of the machine: Chinese on a Chinese one, else English. */
public final class ConsoleText {

    private static final Locale LOCALE = Locale.getDefault().getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH;

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("messages/console", LOCALE, Control.getNoFallbackControl(Control.FORMAT_DEFAULT));

    private ConsoleText() {}

    /** The text of a key of {@code messages/console.properties} with its arguments put in. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), LOCALE).format(arguments);
    }
}
