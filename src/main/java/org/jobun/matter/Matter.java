package org.jobun.matter;

import java.util.List;
import org.jobun.source.Writing;

/**
 * 案件: one procurement.
 *
 * @param id names its folder; letters, digits, {@code -} and {@code _}
 * @param file what the officer wrote
 * @param municipality whose papers they are
 * @param facts of the matter, laid over the municipality's, laid over the vocabulary's defaults
 * @param papers the papers asked for; empty for all that the matter needs
 */
public record Matter(String id, Writing file, Municipality municipality, Facts facts, List<String> papers) {
    public Matter {
        papers = List.copyOf(papers);
    }

    /** 業務の名称, or the id where it is not given. */
    public String name() {
        return facts.plain("contract.name").orElse(id);
    }
}
