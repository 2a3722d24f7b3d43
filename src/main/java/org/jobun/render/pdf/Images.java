package org.jobun.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jobun.house.MarginText.Picture;

/** The pictures of one document, each once, named in the order in which pages show them. */
final class Images {
    private final List<Picture> all = new ArrayList<>();

    /** The name of a picture in the resources of pages. */
    String nameOf(Picture picture) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == picture) {
                return "I" + i;
            }
        }
        all.add(picture);
        return "I" + (all.size() - 1);
    }

    /** Writes the pictures; returns their entry in the resources, empty where there are none. */
    String write(PdfFile pdf) {
        if (all.isEmpty()) {
            return "";
        }
        PdfText out = new PdfText("/XObject<<");
        for (Picture picture : all) {
            int object = pdf.raw(
                    "/Type/XObject/Subtype/Image/Width " + picture.width() + "/Height " + picture.height()
                            + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode",
                    picture.dots());
            out.append('/').append(nameOf(picture)).append(' ').append(object).append(" 0 R");
        }
        return out.append(">>").toString();
    }
}
