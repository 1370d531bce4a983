// Keeps one HeidelTime alive: reads lines "file <tab> day <tab> type", writes the TimeML beside the file as file.tml.
// Run with: java -cp de.unihd.dbs.heideltime.standalone.jar Heideltime.java config.props

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.EnumMap;
import java.util.Map;

public class Heideltime {
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Map<DocumentType, HeidelTimeStandalone> taggers = new EnumMap<>(DocumentType.class);
        SimpleDateFormat days = new SimpleDateFormat("yyyy-MM-dd");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] fields = line.split("\t");
            DocumentType type = DocumentType.valueOf(fields[2]);
            if (!taggers.containsKey(type)) {
                taggers.put(type, new HeidelTimeStandalone(
                    Language.ENGLISH, type, OutputType.TIMEML, arguments[0], POSTagger.TREETAGGER));
            }
            String text = Files.readString(Path.of(fields[0]));
            Files.writeString(Path.of(fields[0] + ".tml"), taggers.get(type).process(text, days.parse(fields[1])));
            answers.println("done");
            answers.flush();
        }
    }
}
