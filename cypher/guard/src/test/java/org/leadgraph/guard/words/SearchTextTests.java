package org.leadgraph.guard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTests {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            park; +(park)
            Shots PARK; +(shots) +(park)
            O’Brien; +((obrien OR "o brien"))
            2019-00025*; +(201900025*)
            2019-*; +(2019*)
            (2019*); +(2019*)
            shots,fired*; +(shots) +(fired*)
            "shots fired" park; +("shots fired") +(park)
            “O'Brien Smith”; +("o brien smith")
            6" barrel; +(6) +(barrel)
            glock OR colt 9mm; +(glock OR colt) +(9mm)
            glock AND colt; +(glock) +(colt)
            glock -9mm; +(glock) -9mm
            glock NOT 9mm; +(glock) -9mm
            glock -"shots fired"; +(glock) -"shots fired"
            glock -40-cal*; +(glock) -40cal*
            glock -a,bcd*; +(glock) -(+a +bcd*)
            a - b; +(a) +(b)
            not or and; +(not) +(or) +(and)
            a:b~2; +("a b 2")
            Straße; +(strasse)
            """)
    @DisplayName("A-04 words, beginnings, phrases, OR and -word become one query of the index")
    void becomesAQuery(String text, String query) throws ParseException {
        assertThat(SearchText.luceneQuery(text)).isEqualTo(query);
        parse(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!", "-", "a b c d e f g h i j k", "\"a b", "a OR", "OR a", "a OR OR b", "a NOT", "-a", "a OR -b",
            "Portland OR", "a OR b,cd*", "\"a b c d e f\" g h i j k"})
    @DisplayName("A-04 what cannot be searched is refused with a reason")
    void refuses(String text) {
        assertThatThrownBy(() -> SearchText.luceneQuery(text)).isInstanceOfSatisfying(InvalidSearchText.class,
                problem -> assertThat(problem.isAboutStar()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20*19", "*19", "*", "a*", "-*", "ab *", "\"ab*\"", "a*b*", "ab*cd"})
    @DisplayName("A-04 a star anywhere but at the end of a word is refused, and never dropped")
    void refusesStarsInside(String text) {
        assertThatThrownBy(() -> SearchText.luceneQuery(text)).isInstanceOfSatisfying(InvalidSearchText.class,
                problem -> assertThat(problem.isAboutStar()).isTrue());
    }

    @Test
    @DisplayName("INV-27 whatever is typed, the index understands what it becomes")
    void isAlwaysUnderstood() throws ParseException {
        Random random = new Random(7);
        String letters = "ab9-*\"'’ .+!(){}[]^~?:\\/&|= ñ\u0301OR AND NOT\u00adß東京ﷺ";
        int understood = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String query;
            try {
                query = SearchText.luceneQuery(text.toString());
            } catch (InvalidSearchText refused) {
                continue;
            }
            parse(query);
            understood++;
        }
        assertThat(understood).isGreaterThan(2_000);
    }

    private static void parse(String query) throws ParseException {
        new MultiFieldQueryParser(new String[]{"one", "other"}, new WhitespaceAnalyzer()).parse(query);
    }
}
