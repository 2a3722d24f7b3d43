package org.jobun.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Municipality;
import org.jobun.store.CatalogFolder;
import org.jobun.store.Store;

/** Puts the catalog of a workspace into the data of a web app that starts for the first time. From then on the pages keep it. */
final class FirstCatalog implements Consumer<Store> {
    private static final Pattern PROFILE = Pattern.compile("municipalities/([^/]+)[.]yaml");
    private static final String BY = "workspace";

    private final Optional<Workspace> workspace;
    private final Console console;

    FirstCatalog(Optional<Workspace> workspace, Console console) {
        this.workspace = workspace;
        this.console = console;
    }

    @Override
    public void accept(Store store) {
        workspace.ifPresent(found -> take(found, store));
    }

    private void take(Workspace found, Store store) {
        try {
            Map<String, byte[]> files = CatalogFiles.in(found.folder());
            List<CatalogFolder.Part> parts = parts(files);
            if (!parts.isEmpty()) {
                store.catalogFolder().replaceAll(store.catalogFolder().state(), parts, BY);
                console.line(console.text("web-workspace", "folder", found.folder(), "count", parts.size()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<CatalogFolder.Part> parts(Map<String, byte[]> files) {
        Map<String, Municipality> bodies = new CatalogReader(new Diagnostics())
                .remembered()
                .layer(CatalogFiles.bundled())
                .layer(files)
                .read()
                .map(Catalog::municipalities)
                .orElse(Map.of());
        List<CatalogFolder.Part> parts = new ArrayList<>();
        files.forEach((path, bytes) -> {
            Matcher profile = PROFILE.matcher(path);
            if (profile.matches()) {
                Municipality body = bodies.get(profile.group(1));
                parts.add(new CatalogFolder.Part(path, body == null ? profile.group(1) : body.name(), bytes));
            } else if (CatalogFolder.isPath(path)) {
                parts.add(new CatalogFolder.Part(path, "", bytes));
            }
        });
        return parts;
    }
}
