package dev.madang.agent.room;

import dev.madang.agent.session.Session;
import dev.madang.files.RunFiles;
import dev.madang.runs.Step;
import dev.madang.runs.StepState;
import dev.madang.shared.Failure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that the todos of a session's turn have left, in the order of the todos. */
@Component
class SessionFiles {

    private static final int ROWS = 9;
    private static final int COLUMNS = 8;
    private static final int LONGEST = 80;

    private final RunFiles files;
    private final JsonMapper json;

    SessionFiles(RunFiles files, JsonMapper json) {
        this.files = files;
        this.json = json;
    }

    List<FileCard> of(Session session, List<Step> steps) {
        List<FileCard> cards = new ArrayList<>();
        steps.stream()
                .filter(SessionFiles::hasResult)
                .forEach(step -> json.readTree(step.result())
                        .path("attachments")
                        .values()
                        .forEach(file -> cards.add(card(session, file, cards.size()))));
        return cards;
    }

    /** How many todos have left something: what a page looks at to see whether there is more. */
    static long count(List<Step> steps) {
        return steps.stream().filter(SessionFiles::hasResult).count();
    }

    private static boolean hasResult(Step step) {
        return step.state() == StepState.COMPLETED && step.result() != null;
    }

    private FileCard card(Session session, JsonNode file, int number) {
        String name = file.path("name").asString("");
        String kind = FileCard.kindOf(name);
        return new FileCard(
                "file-" + number,
                kind,
                file.path("title").asString(name),
                name,
                "/files/" + session.fileFolder() + "/" + name,
                kind.equals("table") ? rows(session, name) : List.of());
    }

    /** The beginning of a table; nothing where the file is not to be had. */
    private List<List<String>> rows(Session session, String name) {
        List<List<String>> rows = new ArrayList<>();
        try (Reader reader = new InputStreamReader(
                        files.open(session.fileSubject(), name).stream(), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
            for (CSVRecord record : parser) {
                rows.add(record.stream().limit(COLUMNS).map(SessionFiles::cut).toList());
                if (rows.size() == ROWS) {
                    break;
                }
            }
        } catch (Failure | UncheckedIOException | IOException _) {
            return List.of();
        }
        return rows;
    }

    private static String cut(String cell) {
        String text = cell.replace("\uFEFF", "");
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
