package org.jobun.web;

import org.jobun.web.http.Routes;

/** A part of the navigation: the pages below one of its entries. */
public interface Part {
    /** Adds its routes. */
    void addTo(Routes routes);
}
