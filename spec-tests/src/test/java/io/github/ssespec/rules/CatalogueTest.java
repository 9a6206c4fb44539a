package io.github.ssespec.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.ssespec.reports.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    /** Ids are for good: group by group and in order, marked ~ for SHOULD and ? for INFO, unmarked for MUST. */
    private static final String EXPECTED = """
            http: status accept-absent~ http10 content-type content-type-once charset cache-control~ framing \
            no-content-length~ is-a-stream prompt-head~ identity~ compression-flush~ head-method head-prompt~ allow \
            accept-mismatch? proxy-hints? version?
            wire: utf8 bom~ field-name unknown-field~ id-null id-header-safe~ retry retry-sane~ undispatched~ \
            trimmed-name~ reserved-type~ stringified~ terminated line-endings~ repeated-field~ null? sizes? lenses?
            time: heartbeat~ unbuffered~ whole-events~ stays-open~ cut? deaf latency?
            resume: ids-unique~ ids-throughout~ ids-stable~ replay race empty-id~ repeatable~ unknown-id~ ahead-id~ \
            utf8-id~ oversized-id~ reflected-id
            encode: plain empty lf cr crlf trailing-newline leading-space leading-colon field-lookalike unicode \
            separators falsy nul~ long-line many-lines event-type event-reset id retry comment
            inject: event-lf event-cr event-crlf id-lf id-cr id-crlf id-nul comment-lf comment-cr data-cr \
            data-blank-line retry
            fan: parallel~ everyone order atomic disconnect slow-reader~ released~ joining connect-storm~
            end: event unique-id~ closes no-content~
            cors: allow-origin credentials vary~ last-event-id~
            h2: stream connection-headers multiplex~ reset~
            parse: lf cr crlf mixed-endings crlf-split cr-prompt~ bom bom-split bom-once bom-inside utf8 utf8-split \
            utf8-invalid space no-colon colon-in-value field-case field-space unknown-field data-lines data-empty \
            data-trailing no-data event event-empty event-reset event-last id id-persists id-empty id-null id-last \
            id-without-data retry retry-invalid retry-leading-zero retry-huge comment eof nul long-line~ many-lines~ \
            large-event~ any-chunking separators growth~
            connect: method accept~ cache~ no-last-event-id status no-content content-type content-type-parameters \
            redirect redirect-credentials redirect-loop framing refused~ reset~
            reconnect: eof delay retry-zero every-time single request-kept retry last-event-id last-event-id-utf8 \
            last-event-id-empty last-event-id-updated discarded-id state-kept buffers-cleared cut-chunk \
            fails-then-stops
            dispatch: prompt~ order typed origin~ error-event~ open-event~
            close: stops no-reconnect drops-connection while-connecting while-waiting
            """;

    @Test
    void idsOrderAndLevelsAreThePublishedOnes() {
        String actual = Catalogue.groups().keySet().stream()
                .map(group -> group + ":" + names(group) + "\n")
                .collect(Collectors.joining());
        assertThat(actual).isEqualTo(EXPECTED);
    }

    private static String names(String group) {
        return Catalogue.all().stream()
                .filter(rule -> rule.group().equals(group))
                .map(rule -> " " + rule.id().substring(group.length() + 1) + mark(rule.level()))
                .collect(Collectors.joining());
    }

    private static String mark(Level level) {
        return switch (level) {
            case MUST -> "";
            case SHOULD -> "~";
            case INFO -> "?";
        };
    }

    @Test
    void thereAre109RulesForServersAnd87ForClients() {
        assertThat(Catalogue.server()).hasSize(109).allMatch(rule -> rule.kind() == Kind.SERVER);
        assertThat(Catalogue.client()).hasSize(87).allMatch(rule -> rule.kind() == Kind.CLIENT);
        assertThat(Catalogue.all()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyMemberSaysSomething() {
        assertThat(Catalogue.all()).allSatisfy(rule -> {
            assertThat(rule.id()).matches(rule.group() + "\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");
            assertThat(rule.title()).hasSizeBetween(10, 60).doesNotEndWith(".");
            assertThat(List.of(rule.requirement(), rule.why(), rule.cause()))
                    .doesNotHaveDuplicates()
                    .allSatisfy(
                            prose -> assertThat(prose).hasSizeBetween(30, 800).matches("(?s).*[.)]"));
            assertThat(rule.right()).isNotEmpty().isNotEqualTo(rule.wrong());
            assertThat(rule.wrong()).isNotEmpty();
            assertThat(rule.dispatches().isEmpty()).isEqualTo(!rule.group().equals("parse"));
        });
    }

    @Test
    void noMemberHoldsAControlCharacterOrStraySpace() {
        assertThat(Catalogue.all()).allSatisfy(rule -> {
            Stream.of(rule.title(), rule.requirement(), rule.why(), rule.cause(), rule.source(), rule.link())
                    .forEach(prose -> assertThat(prose).doesNotContainPattern("\\p{Cntrl}|  |^ | $"));
            Stream.of(rule.right(), rule.dispatches(), rule.wrong())
                    .flatMap(List::stream)
                    .forEach(line -> assertThat(line).doesNotContainPattern("\\p{Cntrl}"));
        });
    }

    @Test
    void sourceIsAKnownDocumentAndLinkGoesToOne() {
        assertThat(Catalogue.all()).allSatisfy(rule -> {
            assertThat(rule.source()).matches("(HTML 9\\.2\\.\\d|MIME|9110 \\d|9112 \\d|9113 \\d|FETCH |PRACTICE).*");
            assertThat(rule.link())
                    .matches(
                            "https://(html\\.spec\\.whatwg\\.org/multipage/|fetch\\.spec\\.whatwg\\.org/|"
                                    + "encoding\\.spec\\.whatwg\\.org/|www\\.rfc-editor\\.org/rfc/rfc911[023]\\.html)[^#]*#\\S+");
            if (rule.source().startsWith("911")) {
                assertThat(rule.link()).contains("rfc" + rule.source().substring(0, 4) + ".html#section-");
            }
        });
    }

    @Test
    void waysOfLookingBelongToServerRules() {
        assertThat(Catalogue.all()).allSatisfy(rule -> {
            assertThat(rule.look().isEmpty()).isEqualTo(rule.kind() == Kind.CLIENT);
            switch (rule.group()) {
                case "encode", "inject" -> assertThat(rule.look()).containsExactly(Look.DRIVEN);
                case "end" -> assertThat(rule.look()).containsExactly(Look.END);
                case "cors" -> assertThat(rule.look()).containsExactly(Look.ORIGIN);
                case "h2" -> assertThat(rule.look()).containsExactly(Look.HTTP2);
                case "http", "wire" -> assertThat(rule.look()).containsExactly(Look.OBSERVE);
                default -> assertThat(rule.look()).doesNotContain(Look.END, Look.ORIGIN, Look.HTTP2);
            }
        });
    }

    @Test
    void rulesOnABrowsersStepsSaySo() {
        assertThat(Catalogue.all())
                .filteredOn(rule -> rule.basis() == Basis.BROWSER_STEPS)
                .extracting(Rule::id)
                .containsExactly(
                        "parse.data-empty",
                        "parse.data-trailing",
                        "parse.no-data",
                        "parse.event-empty",
                        "parse.event-reset",
                        "parse.id-persists",
                        "parse.id-without-data",
                        "parse.comment",
                        "dispatch.typed",
                        "dispatch.origin");
    }

    @Test
    void examplesInBytesAreWellFormed() {
        assertThat(Catalogue.all()).allSatisfy(rule -> {
            if (Set.of("wire", "parse").contains(rule.group())) {
                assertThatCode(() -> ByteNotation.bytes(rule.right())).doesNotThrowAnyException();
            }
            if (rule.group().equals("wire")) {
                assertThatCode(() -> ByteNotation.bytes(rule.wrong())).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void everyInjectionRuleNamesItsWeaknessAndTheWaysOut() {
        assertThat(RulePatterns.select(List.of("inject.*"))).allSatisfy(rule -> {
            assertThat(rule.why()).contains("CWE-93");
            assertThat(rule.cause())
                    .contains("Two ways are right: ")
                    .contains("refus")
                    .contains("strip");
        });
    }

    @Test
    void aRuleIsFoundByItsExactIdOnly() {
        assertThat(Catalogue.find("wire.utf8")).map(Rule::title).contains("every byte decodes as UTF-8");
        assertThat(Catalogue.find("wire.UTF8")).isEmpty();
        assertThat(Catalogue.find("wire.*")).isEmpty();
    }

    @Test
    void groupsHaveTitles() {
        assertThat(Catalogue.groups(Kind.SERVER)).containsEntry("wire", "the bytes of the stream");
        assertThat(Catalogue.groups(Kind.CLIENT))
                .containsOnlyKeys("parse", "connect", "reconnect", "dispatch", "close");
    }
}
