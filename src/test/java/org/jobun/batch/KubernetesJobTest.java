package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubernetes.client.openapi.models.V1Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code docs/batch/kubernetes-job.yaml} against the schema of batch/v1 Job, as the generated client of Kubernetes holds it: no
 * field that it does not know, every field that it requires.
 */
class KubernetesJobTest {
    private static final Path FILE = Path.of("docs/batch/kubernetes-job.yaml");

    private static V1Job job(String yaml) throws IOException {
        return V1Job.fromJson(new YAMLMapper().readTree(yaml).toString());
    }

    @Test
    void isAnIndexedJobOfTheSchema() throws IOException {
        String yaml = Files.readString(FILE);
        assertEquals("jobun-batch", job(yaml).getMetadata().getName());
        JsonNode job = new YAMLMapper().readTree(yaml);
        assertEquals("batch/v1", job.path("apiVersion").asString());
        assertEquals("Job", job.path("kind").asString());
        JsonNode spec = job.path("spec");
        assertEquals("Indexed", spec.path("completionMode").asString());
        // An index can only be tried again where its pods may not restart by themselves.
        assertEquals(
                "Never",
                spec.path("template").path("spec").path("restartPolicy").asString());
        String script = spec.path("template")
                .path("spec")
                .path("containers")
                .get(0)
                .path("args")
                .get(0)
                .asString();
        Matcher shard = Pattern.compile("--shard \"\\$\\(\\(JOB_COMPLETION_INDEX \\+ 1\\)\\)/([0-9]+)\"")
                .matcher(script);
        assertTrue(shard.find(), script);
        assertEquals(spec.path("completions").asInt(), Integer.parseInt(shard.group(1)));
    }

    /** The schema is strict enough to find a slip of the pen. */
    @ParameterizedTest
    @CsvSource({
        "completionMode: Indexed, completionMod: Indexed",
        "restartPolicy: Never, restartpolicy: Never",
        "mountPath: /data, mountpath: /data",
        "claimName: jobun-data, claim: jobun-data",
        "- name: jobun, - title: jobun"
    })
    void aSlipIsFound(String right, String wrong) throws IOException {
        String yaml = Files.readString(FILE);
        assertTrue(yaml.contains(right));
        assertThrows(IllegalArgumentException.class, () -> job(yaml.replace(right, wrong)));
    }
}
