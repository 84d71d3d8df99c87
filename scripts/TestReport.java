import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Sums up the reports of a test run: the slowest, the skipped by name, one closing line. */
class TestReport {

    private static final int SLOWEST = 10;

    enum Outcome {
        passed,
        failed,
        skipped
    }

    record Case(String name, double seconds, Outcome outcome) {}

    public static void main(String[] arguments) throws Exception {
        List<Case> cases = read(Path.of(arguments[0]));
        list(
                "The ten slowest tests:",
                cases.stream()
                        .sorted(Comparator.comparingDouble(Case::seconds).reversed())
                        .limit(SLOWEST)
                        .map(test -> String.format(Locale.ROOT, "%8.2f s  %s", test.seconds(), test.name()))
                        .toList());
        list("Skipped:", names(cases, Outcome.skipped));
        list("Failed:", names(cases, Outcome.failed));
        System.out.printf(
                "%d passed, %d failed, %d skipped%n",
                names(cases, Outcome.passed).size(),
                names(cases, Outcome.failed).size(),
                names(cases, Outcome.skipped).size());
    }

    private static void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            System.out.println(title);
            lines.forEach(line -> System.out.println("  " + line));
        }
    }

    private static List<String> names(List<Case> cases, Outcome outcome) {
        return cases.stream()
                .filter(test -> test.outcome() == outcome)
                .map(Case::name)
                .toList();
    }

    private static List<Case> read(Path folder) throws IOException, ParserConfigurationException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(TestReport::isReport).sorted().toList()) {
                try {
                    cases.addAll(read(parser, file));
                } catch (SAXException e) {
                    // A test process that died leaves half a report.
                    cases.add(new Case(file.getFileName() + " (cut off)", 0, Outcome.failed));
                }
            }
        }
        return cases;
    }

    private static boolean isReport(Path file) {
        return file.getFileName().toString().matches("TEST-.*\\.xml");
    }

    private static List<Case> read(DocumentBuilder parser, Path file) throws IOException, SAXException {
        NodeList elements = parser.parse(file.toFile()).getElementsByTagName("testcase");
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element test = (Element) elements.item(i);
            String type = test.getAttribute("classname");
            String name = type.substring(type.lastIndexOf('.') + 1) + "." + test.getAttribute("name");
            cases.add(new Case(name, seconds(test), outcome(test)));
        }
        return cases;
    }

    private static double seconds(Element test) {
        String time = test.getAttribute("time").replace(",", "");
        return time.isEmpty() ? 0 : Double.parseDouble(time);
    }

    private static Outcome outcome(Element test) {
        if (test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0) {
            return Outcome.failed;
        }
        return test.getElementsByTagName("skipped").getLength() > 0 ? Outcome.skipped : Outcome.passed;
    }
}
