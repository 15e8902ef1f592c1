package org.leadgraph.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.model.FeedFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ProfileDocumentTests {
    static final Path SHIPPED = Path.of("../seed-data/feeds/profiles");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIT = """
            {"zone": "America/Chicago", "ori": "IL0000010", "asOf": "SENDING", "delimiter": "TAB", "encoding": "windows-1252",
             "codes": {"sexes": {"M": "MALE", "X": null}},
             "gives": [{"file": "person", "when": {"known": ["id"]},
                        "columns": {"key": "id", "lastName": {"joined": ["last", "suffix"], "with": " "}, "sex": {"from": "sex", "codes": "sexes"}}}]}""";

    static ProfileDocument read(String json) {
        return ProfileDocument.of(json, Instant.parse("2026-03-24T05:00:00Z"));
    }

    @Test
    void readsADocument() {
        ProfileDocument document = read(FIT);

        assertThat(document.form().columns()).containsExactly("id", "last", "sex", "suffix");
        assertThat(document.form().delimiter()).isEqualTo('\t');
        assertThat(document.form().encoding().name()).isEqualTo("windows-1252");
        assertThat(document.files()).extracting(FeedFile::name).containsExactly("person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-york.json", "baltimore-cases.json", "baltimore-people.json", "willet-crossing.json"})
    @DisplayName("B-03 the profiles that are shipped are fit")
    void shippedProfilesAreFit(String name) throws IOException {
        String document = Files.readString(SHIPPED.resolve(name));

        assertThat(read(document).targets()).isNotEmpty();
        assertThat(faults(JSON.readTree(document), schema(), "")).isEmpty();
    }

    @Test
    @DisplayName("B-10 the JSON Schema of profiles takes what is one, and names every word that may stand there")
    void theSchemaTakesWhatIsAProfile() throws IOException {
        assertThat(faults(JSON.readTree(FIT), schema(), "")).isEmpty();
        assertThat(faults(JSON.readTree(FIT.replace("\"zone\"", "\"Zone\"")), schema(), "")).containsExactly("/zone is missing",
                "/Zone is unknown");
        assertThat(faults(JSON.readTree(FIT.replace("\"TAB\"", "\"T\"").replace("[\"id\"]", "1")), schema(), ""))
                .containsExactly("/delimiter is another word", "/gives/0/when/known has another type");
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(Files.readString(SHIPPED.resolve("profile.schema.json")));
    }

    /** As much of JSON Schema as the schema of profiles uses. */
    private static List<String> faults(JsonNode value, JsonNode schema, String path) throws IOException {
        List<String> faults = new ArrayList<>();
        if (schema.has("$ref")) {
            return faults(value, schema().at(schema.get("$ref").asString().substring(1)), path);
        }
        String type = value.isObject()
                ? "object"
                : value.isArray() ? "array" : value.isString() ? "string" : value.isNumber() ? "number" : "null";
        JsonNode types = schema.path("type");
        if (!types.isMissingNode() && !types.toString().contains("\"" + type + "\"")) {
            return List.of(path + " has another type");
        }
        if (schema.has("enum") && !schema.get("enum").toString().contains(value.toString())) {
            faults.add(path + " is another word");
        }
        for (JsonNode required : schema.path("required")) {
            if (value.isObject() && !value.has(required.asString())) {
                faults.add(path + "/" + required.asString() + " is missing");
            }
        }
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            JsonNode known = schema.path("properties").path(each.getKey());
            JsonNode others = schema.path("additionalProperties");
            if (known.isMissingNode() && others.isBoolean()) {
                faults.add(path + "/" + each.getKey() + " is unknown");
            } else if (!known.isMissingNode() || others.isObject()) {
                faults.addAll(faults(each.getValue(), known.isMissingNode() ? others : known, path + "/" + each.getKey()));
            }
        }
        for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
            faults.addAll(faults(value.get(i), schema.get("items"), path + "/" + i));
        }
        return faults;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', value = {
            "\"zone\": \"America/Chicago\" > \"zone\": \"Chicago\" > At /zone", //
            "\"zone\": > \"Zone\": > At /Zone", //
            "\"TAB\" > \"\\t\" > At /delimiter", //
            "\"windows-1252\" > \"UTF-16\" > At /encoding", //
            "\"person\" > \"people\" > At /gives/0/file", //
            "\"known\" > \"knows\" > At /gives/0/when/knows", //
            "\"key\": \"id\", > ` ` > At /gives/0: person needs a value in its column key", //
            "\"lastName\" > \"surname\" > At /gives/0/columns/surname", //
            "\"codes\": \"sexes\" > \"codes\": \"sex\" > At /gives/0/columns/sex/codes", //
            "\"X\": null > \"m\": null > At /codes/sexes/m", //
            "\"SENDING\" > {\"moment\": \"at\", \"pattern\": \"M/d/yy\"} > At /asOf/pattern", //
            "\"SENDING\" > {\"moment\": \"at\", \"pattern\": \"yyyy-MM-dd\"} > At /asOf/pattern", //
            "\"key\": \"id\" > \"key\": {\"text\": \"{id\"} > At /gives/0/columns/key/text", //
            "\"key\": \"id\" > \"key\": {\"text\": \"one\"} > At /gives/0/columns/key/text", //
            "\"key\": \"id\" > \"key\": {\"is\": 1} > At /gives/0/columns/key/is", //
            "\"key\": \"id\" > \"key\": \"id\", \"key\": \"no\" > At the beginning", //
            "\"key\": \"id\" > \"key\": {\"day\": \"id\", \"pattern\": \"yyyy-MM-dd\"} > At /gives/0/columns/key", //
            "\"gives\": [ > \"gives\": [], \"about\": [ > At /about/0", //
            "[\"last\", \"suffix\"] > [] > At /gives/0/columns/lastName/joined"})
    @DisplayName("B-03 a document that is no profile is refused, and it is said where")
    void refusesWhatIsNoProfile(String right, String wrong, String where) {
        String document = FIT.replace(right.strip(), wrong.strip());
        assertThat(document).isNotEqualTo(FIT);

        assertThatThrownBy(() -> read(document)).isInstanceOf(ProfileRefused.class).hasMessageStartingWith(where);
    }

    @Test
    void refusesCodesThatAreNoneOfOurs() {
        String involved = """
                {"zone": "America/Chicago", "ori": "IL0000010", "asOf": "SENDING", "codes": {"roles": {"V": "VICTIM", "S": "%s"}},
                 "gives": [{"file": "involved", "from": {"kind": "%s", "key": "no"}, "to": {"kind": "person", "key": "id"},
                            "columns": {"role": {"from": "role", "codes": "roles", "otherwise": "UNMAPPED"}, "roleRaw": "role"}}]}""";

        assertThat(read(involved.formatted("SUSPECT", "shooting")).targets()).hasSize(1);
        assertThatThrownBy(() -> read(involved.formatted("SUSPEKT", "shooting"))).hasMessageStartingWith("At /gives/0/columns/role");
        assertThatThrownBy(() -> read(involved.formatted("SUSPECT", "casing"))).hasMessageStartingWith("At /gives/0/from/kind");
    }

    @Test
    @DisplayName("INV-50 a document as an attacker would write it is refused, and not worked on for long")
    void refusesDocumentsWithoutEnd() {
        for (String hostile : List.of("[".repeat(50_000), "{\"a\":".repeat(20_000), "x".repeat(ProfileDocument.LONGEST + 1), "", "null",
                "[]",
                "{}", FIT + "{}", FIT.replace("\"id\"", "\"" + "{#".repeat(30_000) + "\""))) {
            assertThatThrownBy(() -> read(hostile)).isInstanceOf(ProfileRefused.class);
        }
    }
}
