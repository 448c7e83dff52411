// Negation by a window of words, after W. W. Chapman and others, "A simple algorithm for identifying negated
// findings" (NegEx, 2001): a phrase such as "is not requested" reaches back over the clause before it, "no
// need for" reaches forward; neither reaches over the end of a clause. Deliberately few and plain phrases: a
// cue that fires wrongly hides a topic that the author must then add by hand, a missed one shows a topic that
// the author removes.

#include "matching/cue.hpp"

#include "index/analysis.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

constexpr std::size_t reach_words = 8;  // of the whole text's words, Chinese: pairs of characters

struct CuePhrase {
    std::string_view language, words;
    Cue cue;
    bool reaches_back, reaches_forward;
};

constexpr auto no = Cue::not_requested;
constexpr auto there = Cue::already_there;
constexpr CuePhrase phrases[] = {
    {"en", "not requested", no, true, false},
    {"en", "not required", no, true, false},
    {"en", "not needed", no, true, false},
    {"en", "not sought", no, true, false},
    {"en", "no need for", no, false, true},
    {"en", "not request", no, false, true},
    {"en", "not requesting", no, false, true},
    {"en", "not ask for", no, false, true},
    {"en", "not asking for", no, false, true},
    {"en", "not need", no, false, true},
    {"en", "not looking for", no, false, true},
    {"en", "rather than", no, false, true},
    {"en", "instead of", no, false, true},
    {"en", "already exists", there, true, false},
    {"en", "already in place", there, true, false},
    {"en", "already in force", there, true, false},
    {"en", "already completed", there, true, false},
    {"en", "already been", there, true, false},
    {"en", "already have", there, false, true},
    {"en", "already has", there, false, true},
    {"en", "already received", there, false, true},
    {"fr", "pas demandé", no, true, false},
    {"fr", "pas sollicité", no, true, false},
    {"fr", "pas nécessaire", no, true, false},
    {"fr", "pas requis", no, true, false},
    {"fr", "pas besoin", no, false, true},
    {"fr", "ne demande pas", no, false, true},
    {"fr", "ne demandons pas", no, false, true},
    {"fr", "ne sollicite pas", no, false, true},
    {"fr", "ne sollicitons pas", no, false, true},
    {"fr", "plutôt que", no, false, true},
    {"fr", "au lieu de", no, false, true},
    {"fr", "existe déjà", there, true, true},
    {"fr", "existent déjà", there, true, true},
    {"fr", "déjà en place", there, true, false},
    {"fr", "déjà en vigueur", there, true, false},
    {"fr", "a déjà", there, false, true},
    {"fr", "dispose déjà", there, false, true},
    {"fr", "disposons déjà", there, false, true},
    {"es", "no se solicita", no, true, true},
    {"es", "no se solicitan", no, true, true},
    {"es", "no se pide", no, true, true},
    {"es", "no se piden", no, true, true},
    {"es", "no se requiere", no, true, true},
    {"es", "no se requieren", no, true, true},
    {"es", "no solicitamos", no, false, true},
    {"es", "no pedimos", no, false, true},
    {"es", "no necesitamos", no, false, true},
    {"es", "no es necesario", no, true, true},
    {"es", "en lugar de", no, false, true},
    {"es", "en vez de", no, false, true},
    {"es", "ya existe", there, true, true},
    {"es", "ya existen", there, true, true},
    {"es", "ya cuenta con", there, false, true},
    {"es", "ya contamos con", there, false, true},
    {"es", "ya está en vigor", there, true, false},
    {"es", "ya disponemos", there, false, true},
    {"ru", "не запрашивается", no, true, true},
    {"ru", "не запрашиваются", no, true, true},
    {"ru", "не запрашиваем", no, true, true},
    {"ru", "не требуется", no, true, true},
    {"ru", "не требуются", no, true, true},
    {"ru", "не нужно", no, true, true},
    {"ru", "не нужна", no, true, true},
    {"ru", "не нужны", no, true, true},
    {"ru", "не просим", no, false, true},
    {"ru", "нет необходимости в", no, false, true},
    {"ru", "вместо", no, false, true},
    {"ru", "уже существует", there, true, true},
    {"ru", "уже существуют", there, true, true},
    {"ru", "уже имеется", there, true, true},
    {"ru", "уже имеются", there, true, true},
    {"ru", "уже действует", there, true, true},
    {"ru", "уже создана", there, true, true},
    {"ru", "уже принят", there, true, true},
    {"zh", "不需要", no, true, true},
    {"zh", "无需", no, false, true},
    {"zh", "不要求", no, false, true},
    {"zh", "不申请", no, false, true},
    {"zh", "不请求", no, false, true},
    {"zh", "暂不", no, true, true},
    {"zh", "而不是", no, false, true},
    {"zh", "已经有", there, false, true},
    {"zh", "已有", there, false, true},
    {"zh", "已经建立", there, false, true},
    {"zh", "已经存在", there, true, false},
    {"ar", "لا نطلب", no, false, true},
    {"ar", "لا تطلب", no, false, true},
    {"ar", "لا يطلب", no, false, true},
    {"ar", "غير مطلوب", no, true, false},
    {"ar", "غير مطلوبة", no, true, false},
    {"ar", "ليس مطلوبا", no, true, false},
    {"ar", "ليست مطلوبة", no, true, false},
    {"ar", "لا نحتاج", no, false, true},
    {"ar", "لا حاجة إلى", no, false, true},
    {"ar", "بدلا من", no, false, true},
    {"ar", "موجود بالفعل", there, true, false},
    {"ar", "موجودة بالفعل", there, true, false},
    {"ar", "قائمة بالفعل", there, true, false},
    {"ar", "لدينا بالفعل", there, false, true},
    {"ar", "يوجد بالفعل", there, false, true},
    {"ar", "توجد بالفعل", there, false, true},
};

struct FoldedCue {
    std::vector<std::string> stems;
    const CuePhrase* phrase;
};

std::vector<FoldedCue> folded_cues(std::string_view language) {
    std::vector<FoldedCue> out;
    for (const auto& phrase : phrases) {
        if (phrase.language != language) continue;
        FoldedCue cue{{}, &phrase};
        for (auto& token : fold(phrase.words, language)) cue.stems.push_back(std::move(token.term));
        out.push_back(std::move(cue));
    }
    return out;
}

const std::vector<FoldedCue>& cues_of(std::string_view language) {
    static const auto all = [] {
        std::map<std::string, std::vector<FoldedCue>, std::less<>> table;
        for (const char* each : {"ar", "zh", "en", "fr", "ru", "es"}) table[each] = folded_cues(each);
        return table;
    }();
    static const std::vector<FoldedCue> none;
    const auto found = all.find(language);
    return found == all.end() ? none : found->second;
}

bool stands_at(const std::vector<Token>& tokens, std::size_t at, const std::vector<std::string>& stems) {
    if (at + stems.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < stems.size(); ++i)
        if (tokens[at + i].term != stems[i]) return false;
    return true;
}

class CueWindow {
public:
    CueWindow(std::string_view text, const std::vector<Token>& tokens, std::vector<TagSpan>& found)
        : text_(text), tokens_(tokens), found_(found) {}

    void apply(const CuePhrase& phrase, std::size_t first, std::size_t last) {
        if (phrase.reaches_back) {
            std::size_t from = first;
            while (from > 0 && first - from < reach_words && !apart(from - 1)) --from;
            if (from < first) mark(phrase.cue, tokens_[from].begin, tokens_[first].begin);
        }
        if (phrase.reaches_forward) {
            std::size_t to = last;
            while (to + 1 < tokens_.size() && to - last < reach_words && !apart(to)) ++to;
            if (to > last) mark(phrase.cue, tokens_[last].end, tokens_[to].end);
        }
    }

private:
    bool apart(std::size_t left) const {
        const auto begin = tokens_[left].end, end = tokens_[left + 1].begin;
        return begin < end && ends_clause(text_.substr(begin, end - begin));
    }
    // A find belongs to the window that it begins in; Chinese pairs overlap, hence the comparison of
    // beginnings.
    void mark(Cue cue, std::uint32_t begin, std::uint32_t end) {
        for (auto& span : found_)
            if (span.begin >= begin && span.begin < end && span.end <= end + 4 && span.cue == Cue::none)
                span.cue = cue;
    }
    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::vector<TagSpan>& found_;
};

}  // namespace

void mark_cues(std::string_view text, std::string_view language, std::vector<TagSpan>& found) {
    const auto& cues = cues_of(language);
    if (found.empty() || cues.empty()) return;
    const auto tokens = fold(text, language);
    CueWindow window(text, tokens, found);
    for (std::size_t at = 0; at < tokens.size(); ++at)
        for (const auto& cue : cues)
            if (stands_at(tokens, at, cue.stems)) window.apply(*cue.phrase, at, at + cue.stems.size() - 1);
}

}  // namespace lightfoot
