package org.liandong.plan.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ClasspathResourceLoader;

/**
 * Reads titles, statutes and organs into words that can be compared: one spelling for abbreviations, without the names of
 * places and the words of procedure, then pairs of characters (Lucene's CJK bigrams). Which words are the same is said by
 * {@link TopicLists}, not here.
 */
final class TopicText {

    private static final Analyzer TITLES = titles();
    private static final Analyzer STATUTES = statutes();
    private static final Analyzer ORGANS = organs();

    private static final Pattern END_OF_STATUTE = Pattern.compile(TopicLists.pattern("endOfStatute"));
    private static final Pattern VERB_OF_STATUTE = Pattern.compile(TopicLists.pattern("verbOfStatute"));

    private TopicText() {}

    /** Pairs of characters of a title in their order, each once. */
    static List<String> words(String title) {
        return tokens(TITLES, title);
    }

    /** The subject of each statute in book-title marks; a law and the regulation that carries it out have one subject. */
    static List<String> subjects(List<String> statutes) {
        return statutes.stream()
                .map(name -> String.join("", tokens(STATUTES, name)))
                .filter(name -> name.length() > 1 && !TopicLists.FRAMEWORK_STATUTES.contains(name))
                .map(TopicText::subject)
                .distinct()
                .toList();
    }

    /** The field of each organ under one name at every level. */
    static List<String> fields(List<String> organs) {
        return organs.stream()
                .map(name -> String.join("", tokens(ORGANS, name)))
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
    }

    private static String subject(String statute) {
        String named = END_OF_STATUTE.matcher(statute).replaceFirst("$1");
        return '\u300a' + VERB_OF_STATUTE.matcher(named).replaceFirst("$1") + '\u300b';
    }

    private static Analyzer titles() {
        try {
            return CustomAnalyzer.builder(new ClasspathResourceLoader(TopicText.class.getClassLoader()))
                    .addCharFilter("patternReplace", "pattern", TopicLists.pattern("number"), "replacement", " ")
                    .addCharFilter("mapping", "mapping", TopicLists.SPELLINGS)
                    .addCharFilter("mapping", "mapping", TopicLists.PLACES)
                    .addCharFilter("patternReplace", "pattern", TopicLists.pattern("kindOfStatute"), "replacement", " ")
                    .addCharFilter("mapping", "mapping", TopicLists.PROCEDURE)
                    .withTokenizer("standard")
                    .addTokenFilter("cjkWidth")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("cjkBigram")
                    .addTokenFilter("length", "min", "2", "max", "20")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer statutes() {
        try {
            return CustomAnalyzer.builder(new ClasspathResourceLoader(TopicText.class.getClassLoader()))
                    .addCharFilter("mapping", "mapping", TopicLists.SPELLINGS)
                    .addCharFilter("mapping", "mapping", TopicLists.PLACES)
                    .addCharFilter("patternReplace", "pattern", TopicLists.pattern("innerName"), "replacement", "$1")
                    .addCharFilter("patternReplace", "pattern", "\\s", "replacement", "")
                    .withTokenizer("keyword")
                    .addTokenFilter("cjkWidth")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer organs() {
        try {
            return CustomAnalyzer.builder(new ClasspathResourceLoader(TopicText.class.getClassLoader()))
                    .addCharFilter("mapping", "mapping", TopicLists.PLACES)
                    .addCharFilter("mapping", "mapping", TopicLists.AUTHORITIES)
                    .addCharFilter("patternReplace", "pattern", TopicLists.pattern("levelOfOrgan"), "replacement", "")
                    .addCharFilter("patternReplace", "pattern", "^.*#|\\s", "replacement", "")
                    .addCharFilter("patternReplace", "pattern", TopicLists.pattern("endOfOrgan"), "replacement", "$1")
                    .withTokenizer("keyword")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        Set<String> found = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(found);
    }
}
