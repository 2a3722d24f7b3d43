package org.jobun.catalog;

import java.util.List;

/**
 * One item of the hearing this product answers, or one topic of published papers.
 *
 * @param id M1–M15 (municipalities), V1–V15 (vendors)
 * @param title what was asked
 * @param needs what answers it, for reviewers: clause ids or sets of alternatives, {@code paper:<id>} and {@code form:<id>}
 * @param probes what papers must say before it counts as answered
 * @param outside of a topic of published papers: why the catalog leaves it to others; else empty
 */
public record HearingItem(String id, String title, List<String> needs, List<Probe> probes, String outside) {
    public HearingItem {
        needs = List.copyOf(needs);
        probes = List.copyOf(probes);
    }
}
