package org.leadgraph.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the search log is.
 *
 * @param directory
 *            of the log itself
 * @param headsDirectory
 *            where signed heads are exported: a place that whoever operates the log does not control
 * @param keyFile
 *            private key that signs the heads; made at the first start, readable by its owner only
 */
@ConfigurationProperties("leadgraph.audit")
record SearchLogSettings(@DefaultValue("data/audit/log") Path directory, @DefaultValue("data/audit/heads") Path headsDirectory,
        @DefaultValue("data/audit/key/heads.pem") Path keyFile) {}
