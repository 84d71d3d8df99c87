package dev.madang.notion.intent;

import dev.madang.notion.intent.Intent.Kind;
import dev.madang.notion.intent.Intent.Missing;
import dev.madang.notion.skill.Language;
import dev.madang.notion.skill.Skills;
import java.util.List;
import java.util.Optional;

/** Reads sentences by rules: deterministic, offline. */
public final class Intents {

    private static final String CREATE =
            "만들어|만들자|만들고|만들 |만들면 좋|만들래|생성|제작|짜 ?줘|짜 ?주|짜서|구축|설계|꾸며|꾸미고|차려|세팅|셋업|필요해|필요합|갖고 싶|하나 줘|뽑아|ㄱㄱ"
                    + "|\\b(?:create|make|build|set ?up|setup|generate|design|need|want|looking for|put together|give me|draft)\\b"
                    + "|作って|作り|作成|つくって|ほしい|欲しい|用意|お願い|組んで";

    private static final String CHANGE = "추가|수정|바꿔|바꾸|변경|삭제|지워|없애|제거|연결|이어 ?줘|넣어|빼 ?줘|빼고|고쳐|옮겨|이름을 .*로|이름 바"
            + "|\\b(?:add|remove|delete|rename|change|replace|drop|edit|update|link|turn|move)\\b"
            + "|追加|変更|削除|消して|変えて|外して|つなげて|直して";

    private static final String PART = "속성|필드|컬럼|열을|뷰|보기|블록|섹션|수식|칼럼|옵션|하위 페이지|관계형|롤업|제목을|배경|색을|색으로|아이콘"
            + "|\\b(?:property|properties|column|field|view|block|section|formula|option|relation|rollup|icon|sub ?page)s?\\b"
            + "|プロパティ|ビュー|項目|ブロック|列を|数式|選択肢|アイコン";

    private static final String EXISTING =
            "기존|방금|아까|이 페이지|이 db|이 디비|여기에|거기에|지금 있는|\\b(?:existing|this page|this database|the page|current|it)\\b|この|さっき|今の";

    private static final String WHOLE =
            "템플릿|대시보드|트래커|노션 ?페이지|워크스페이스|일지|다이어리|보드 하나|template|dashboard|tracker|workspace|planner|テンプレート|ダッシュボード|トラッカー";

    private static final String QUESTION =
            "\\?|？|가능한가|가능해|할 수 있(?:어|나|니|을까)|뭐야|뭔가요|무엇인가|어때|어떻게|왜 |차이|얼마나|되나요|되니|알려 ?줘|있나요|인가요|궁금"
                    + "|^(?:what|how|why|which|when|where|does|do|is|are|can|could)\\b|ですか|ますか|とは|どう|何";

    private static final String ASKS_TO_MAKE =
            "만들어|짜 ?줘|만들고 싶|생성해|제작해|부탁|작성해|\\b(?:can|could|would) you (?:please )?(?:make|create|build|set up|design|put)|\\bplease\\b|作って|お願い|作成して|つくって";

    private final Subjects subjects;

    public Intents(Skills skills) {
        this.subjects = new Subjects(skills);
    }

    public Intent read(String sentence) {
        var text = sentence.strip();
        var asked = Features.of(text);
        var subject = subjects.of(text);
        if (asked.title().isEmpty() && subject.filter(Subjects.Subject::guessed).isPresent()) {
            asked = asked.titled(Subjects.phrase(text));
        }
        var kind = kind(text, subject);
        var missing =
                kind == Kind.CREATE && subject.isEmpty() && asked.databases().isEmpty()
                        ? List.of(Missing.SUBJECT)
                        : List.<Missing>of();
        return new Intent(
                kind,
                subject.map(Subjects.Subject::skill),
                subject.map(Subjects.Subject::confidence).orElse(0.2),
                asked,
                language(text, asked.language()),
                missing);
    }

    private static Kind kind(String text, Optional<Subjects.Subject> subject) {
        var creates = Phrases.says(text, CREATE);
        var changes = Phrases.says(text, CHANGE);
        var part = Phrases.says(text, PART);
        if (Phrases.says(text, QUESTION) && !Phrases.says(text, ASKS_TO_MAKE)) {
            return Kind.QUESTION;
        }
        if (Phrases.says(text, EXISTING) && (changes || part)) {
            return Kind.MODIFY;
        }
        if (changes && !creates) {
            return Kind.MODIFY;
        }
        if (part && creates && subject.isEmpty() && !Phrases.says(text, WHOLE)) {
            return Kind.MODIFY;
        }
        return Kind.CREATE;
    }

    /** The language that a sentence asks for, else the one that it is written in. */
    private static Language language(String text, Optional<Language> asked) {
        if (asked.isPresent()) {
            return asked.get();
        }
        if (Phrases.says(text, "\\p{IsHangul}")) {
            return Language.KO;
        }
        return Phrases.says(text, "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]") ? Language.JA : Language.EN;
    }
}
