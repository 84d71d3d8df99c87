package dev.madang.notion.intent;

import dev.madang.notion.blueprint.Blueprint;
import dev.madang.notion.blueprint.Checks;
import dev.madang.notion.blueprint.Repair;
import dev.madang.notion.skill.Complexity;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Skill;
import dev.madang.notion.skill.Skills;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers an intent with a design: the same for the same sentence and day, without a model. */
public final class Designs {

    /** What is drawn when a sentence names no subject but enough else to begin with. */
    private static final String GENERAL = "hub";

    private final Skills skills;
    private final Subjects subjects;
    private final Repair repair;

    public Designs(Skills skills, Checks checks) {
        this.skills = skills;
        this.subjects = new Subjects(skills);
        this.repair = new Repair(checks);
    }

    public Design of(Intent intent, Wishes wishes, LocalDate today) {
        var asked = intent.asked();
        var skill = intent.skill()
                .or(() -> Optional.of(GENERAL))
                .flatMap(skills::find)
                .orElseThrow();
        var language = asked.language().or(wishes::language).orElse(intent.language());
        var complexity = complexity(intent, wishes, skill, language, today);
        var drawn = skill.draw(asked.title(), language, complexity, today);
        var changing = new Changing(drawn, language, today);
        asked.color().ifPresent(changing::paint);
        addDatabases(changing, intent, skill, language, today);
        asked.properties().forEach(changing::addProperty);
        asked.views().forEach(changing::addView);
        changing.addPages(asked.pages(), asked.pageCount().orElse(0));
        var samples = asked.samples().isPresent() ? asked.samples() : wishes.samples();
        samples.ifPresent(count -> changing.sample(Math.min(count, Wishes.MOST_SAMPLES)));
        var repaired = repair.of(changing.changed());
        return new Design(repaired.blueprint(), skill.id(), repaired.changes());
    }

    /** Who asks for more databases than the standard design has gets the advanced one. */
    private static Complexity complexity(
            Intent intent, Wishes wishes, Skill skill, Language language, LocalDate today) {
        var said = intent.asked().complexity().or(wishes::complexity);
        int wanted = intent.asked().databaseCount().orElse(0);
        if (said.isEmpty() && wanted > 0) {
            var standard = skill.draw(Optional.empty(), language, Complexity.STANDARD, today);
            return standard.databases().size() < wanted ? Complexity.ADVANCED : Complexity.STANDARD;
        }
        return said.orElse(Complexity.STANDARD);
    }

    private void addDatabases(Changing changing, Intent intent, Skill skill, Language language, LocalDate today) {
        for (var name : intent.asked().databases()) {
            var source = subjects.of(name)
                    .filter(subject ->
                            subject.confidence() > 0.5 && !subject.skill().equals(skill.id()))
                    .flatMap(subject -> skills.find(subject.skill()));
            changing.addDatabase(name, source.map(one -> first(one, language, today)));
        }
        int wanted = intent.asked().databaseCount().orElse(0);
        for (var relative : relatives(skill)) {
            if (changing.databaseCount() < wanted) {
                var drawn = first(relative, language, today);
                changing.addDatabase(drawn.databases().getFirst().title(), Optional.of(drawn));
            }
        }
    }

    /** Other skills of the same family, then all others: where further databases come from. */
    private List<Skill> relatives(Skill skill) {
        var family = skill.general() ? skill.id() : String.valueOf(skill.parent());
        return skills.all().stream()
                .filter(other -> !other.id().equals(skill.id()) && !other.general())
                .sorted(Comparator.comparing(other -> !family.equals(other.parent())))
                .toList();
    }

    private static Blueprint first(Skill skill, Language language, LocalDate today) {
        return skill.draw(Optional.empty(), language, Complexity.SIMPLE, today);
    }
}
