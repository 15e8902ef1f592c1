package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.springframework.core.env.Environment;

/** Where the running service keeps what it stores. */
@WithEmptyService
class StoredDataIT {
    @ParameterizedTest
    @ValueSource(strings = {"leadgraph.graph.directory", "leadgraph.audit.directory"})
    @DisplayName("W-02 the database and the search log are in directories that only the service's account can enter")
    void isClosedToOthers(String setting) throws IOException {
        Path directory = Path.of(EmptyService.started().bean(Environment.class).getRequiredProperty(setting));

        assertThat(directory).isNotEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
    }
}
