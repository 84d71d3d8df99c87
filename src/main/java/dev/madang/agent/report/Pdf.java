package dev.madang.agent.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.madang.ui.Fonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints a page of ours. The font comes along, so the machine needs none. */
final class Pdf {

    private static final int REGULAR = 400;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private Pdf() {}

    static byte[] of(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                TrueTypeFont font = font()) {
            PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(document, font, true));
            PdfRendererBuilder builder = new PdfRendererBuilder();
            // Tagged for screen readers; it also keeps the library from looking for the fonts of the machine.
            builder.usePdfUaAccessibility(true);
            builder.usePDDocument(document);
            builder.useFont(supplier, Fonts.FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        }
        return out.toByteArray();
    }

    private static TrueTypeFont font() throws IOException {
        try (InputStream file = Fonts.file()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Its ligatures are looked for anew with every word, which takes ten times as long as all the rest.
            font.setEnableGsub(false);
            return font;
        }
    }
}
