#include "store/letter.hpp"

#include "domain/limits.hpp"
#include "store/columns.hpp"
#include "store/request.hpp"
#include "store/batch.hpp"
#include "store/totals.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace lightfoot {

namespace {

constexpr SqlText columns =
    "l.id, l.space, l.kind, l.request_id, l.requester_id, l.offer_id, l.own_language, l.request_version,"
    " l.drafted_at, l.signed_at, l.signed_by, l.version, l.case_id, l.provider_id";

// Who may see which letter, as letter.hpp says, apart from its request. $1 role, $2 space, $3 institution of
// the viewer.
constexpr SqlText visible =
    " FROM letter l WHERE l.space = $2 AND ($1 = 'secretariat' OR (l.signed_at IS NOT NULL AND"
    " ($1 = 'committee'"
    " OR ($1 = 'point_of_contact' AND l.requester_id = $3 AND l.kind <> 'offer_thanks')"
    " OR ($1 = 'provider' AND (l.kind = 'provider_note'"
    " OR (l.kind = 'offer_thanks' AND l.provider_id = $3))))))";

// What would be relayed or thanked for still stands, as far as a draft need be shown.
constexpr SqlText stands =
    " AND (l.case_id = 0 OR EXISTS (SELECT 1 FROM assistance_case c WHERE c.id = l.case_id"
    " AND c.closed_at IS NULL AND c.requester_answer <> 'declined' AND c.provider_answer <> 'declined'))";

Letter read(const Row& row) {
    Letter letter;
    letter.id = {row.integer(0)};
    letter.space = space_of(row.text(1));
    letter.kind = letter_kind(row.text(2)).value_or(LetterKind::acknowledgement);
    letter.request = {row.integer(3)};
    letter.requester = {row.integer(4)};
    letter.offer = {row.integer(5)};
    letter.own_language = row.text(6);
    letter.request_version = row.integer(7);
    letter.drafted_at = row.time(8);
    letter.signed_at = row.optional_time(9);
    letter.signed_by = {row.integer(10)};
    letter.version = row.integer(11);
    letter.about = {row.integer(12)};
    letter.provider = {row.integer(13)};
    return letter;
}

template <SqlText text>
void read_words(Session& session, std::span<Letter> letters) {
    each_of_batches(session, letters, [&](const auto& owner, auto... id) {
        session.each(
            joined<"SELECT letter_id, language, title, ", text, ", edited FROM letter_words"
                   " WHERE letter_id IN", batch_of_ids, " ORDER BY letter_id, language">,
            [&](const Row& row) {
                owner(row)->words.push_back(
                    {row.text(1), row.text(2), row.text(3), row.boolean(4)});
            },
            id...);
    });
}

void write_words(Session& session, const Letter& letter) {
    session.run("DELETE FROM letter_words WHERE letter_id = $1", letter.id);
    for (const auto& words : letter.words)
        session.run(
            "INSERT INTO letter_words (letter_id, language, title, text, edited)"
            " VALUES ($1, $2, $3, $4, $5)",
            letter.id, words.language, words.title, words.text, words.edited);
}

std::optional<RequestId> request_or_none(const Letter& letter) {
    return letter.request ? std::optional{letter.request} : std::nullopt;
}

}  // namespace

std::optional<Letter> find_letter(Session& session, const Viewer& viewer, LetterId id) {
    auto letter = session.one(joined<"SELECT ", columns, visible, " AND l.id = $4">, read,
                              name_of(viewer.role), name_of(viewer.space), viewer.institution, id);
    if (!letter || (letter->request && !sees_request(session, viewer, letter->request))) return std::nullopt;
    read_words<"text">(session, std::span(&*letter, 1));
    return letter;
}

namespace {

// Takes out what is about requests that the viewer may not see, and reads the words of the rest.
template <SqlText text>
void finish(Session& session, const Viewer& viewer, std::vector<Letter>& letters) {
    std::vector<RequestId> ids;
    for (const auto& letter : letters)
        if (letter.request && std::find(ids.begin(), ids.end(), letter.request) == ids.end())
            ids.push_back(letter.request);
    const auto seen = seen_requests(session, viewer, ids);
    std::erase_if(letters, [&](const Letter& letter) {
        return letter.request && !seen.contains(letter.request);
    });
    read_words<text>(session, letters);
}

template <SqlText which, SqlText order>
LetterPage list(Session& session, const Viewer& viewer, const LetterFilter& filter, std::size_t offset,
                std::size_t limit) {
    constexpr SqlText asked = visible + SqlText(" AND ($4 = '' OR l.kind = $4) AND ") + which;
    const auto role = name_of(viewer.role), space = name_of(viewer.space);
    LetterPage page;
    page.total = total_of(session, joined<"SELECT COUNT(*)", asked>, role, space, viewer.institution,
                          filter.kind);
    session.each(joined<"SELECT ", columns, asked, " ORDER BY ", order, " DESC, l.id LIMIT $5 OFFSET $6">,
                 [&](const Row& row) { page.letters.push_back(read(row)); }, role, space,
                 viewer.institution, filter.kind, std::min(limit, limits::page), offset);
    finish<"text">(session, viewer, page.letters);
    return page;
}

}  // namespace

std::vector<Letter> letters_of_request(Session& session, const Viewer& viewer, RequestId request) {
    std::vector<Letter> letters;
    session.each(joined<"SELECT ", columns, visible, " AND l.request_id = $4"
                        " ORDER BY l.signed_at IS NOT NULL,"
                        " COALESCE(l.signed_at, l.drafted_at) DESC, l.id LIMIT $5">,
                 [&](const Row& row) { letters.push_back(read(row)); }, name_of(viewer.role),
                 name_of(viewer.space), viewer.institution, request, limits::page);
    finish<"''">(session, viewer, letters);
    return letters;
}

LetterPage list_letters(Session& session, const Viewer& viewer, const LetterFilter& filter,
                        std::size_t offset, std::size_t limit) {
    const auto use = filter.signed_off ? list<"l.signed_at IS NOT NULL", "l.signed_at">
                                       : list<"l.signed_at IS NULL", "l.drafted_at">;
    return use(session, viewer, filter, offset, limit);
}

std::vector<Letter> list_drafts(Session& session, const Viewer& desk, const std::vector<RequestId>& about,
                                const std::vector<CaseId>& cases, std::size_t newest) {
    std::vector<Letter> letters;
    if (!desk.can(Capability::keep_desk)) return letters;
    std::unordered_set<LetterId> taken;
    const auto take = [&](const Row& row) {
        if (taken.insert({row.integer(0)}).second) letters.push_back(read(row));
    };
    each_batch(std::span(about), [&](auto... id) {
        session.each(joined<"SELECT ", columns, visible,
                            " AND l.signed_at IS NULL AND l.kind NOT IN ('offer_relay', 'offer_thanks')"
                            " AND l.request_id IN", batch_of_ids_after_three>,
                     take, name_of(desk.role), name_of(desk.space), desk.institution, id...);
    });
    each_batch(std::span(cases), [&](auto... id) {
        session.each(joined<"SELECT ", columns, visible, " AND l.signed_at IS NULL AND l.case_id <> 0",
                            stands, " AND l.case_id IN", batch_of_ids_after_three>,
                     take, name_of(desk.role), name_of(desk.space), desk.institution, id...);
    });
    session.each(joined<"SELECT ", columns, visible,
                        " AND l.signed_at IS NULL AND l.kind IN ('briefing', 'offer_relay', 'offer_thanks')",
                        stands, " ORDER BY l.drafted_at DESC, l.id LIMIT $4">,
                 take, name_of(desk.role), name_of(desk.space), desk.institution, newest);
    read_words<"''">(session, letters);
    std::sort(letters.begin(), letters.end(), [](const Letter& one, const Letter& other) {
        return std::tuple(-one.drafted_at.seconds, one.id) < std::tuple(-other.drafted_at.seconds, other.id);
    });
    return letters;
}

bool has_letter(Session& session, RequestId request, LetterKind kind) {
    return session
        .one(
            "SELECT 1 FROM letter WHERE request_id = $1 AND kind = $2 LIMIT 1",
            [](const Row& row) { return row.boolean(0); }, request, name_of(kind))
        .has_value();
}

bool has_letter(Session& session, CaseId about, LetterKind kind) {
    return session
        .one(
            "SELECT 1 FROM letter WHERE case_id = $1 AND case_id <> 0 AND kind = $2 LIMIT 1",
            [](const Row& row) { return row.boolean(0); }, about, name_of(kind))
        .has_value();
}

bool briefing_waits(Session& session, Space space) {
    return session.one("SELECT 1 FROM letter WHERE kind = 'briefing' AND space = $1 AND signed_at IS NULL"
                       " LIMIT 1",
                       [](const Row& row) { return row.boolean(0); }, name_of(space))
        .has_value();
}

void insert_letter(Session& session, const Letter& letter) {
    session.run(
        "INSERT INTO letter (id, space, kind, request_id, requester_id, offer_id, own_language,"
        " request_version, drafted_at, signed_at, signed_by, version, case_id, provider_id)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        letter.id, name_of(letter.space), name_of(letter.kind), request_or_none(letter), letter.requester,
        letter.offer, letter.own_language, letter.request_version, letter.drafted_at, letter.signed_at,
        letter.signed_by, letter.version, letter.about, letter.provider);
    write_words(session, letter);
}

// Only what is a draft changes: what was signed off stays as it is.
bool update_letter(Session& session, const Letter& letter) {
    const auto changed = session.run(
        "UPDATE letter SET request_version = $2, drafted_at = $3, signed_at = $4, signed_by = $5,"
        " version = version + 1 WHERE id = $1 AND version = $6 AND signed_at IS NULL",
        letter.id, letter.request_version, letter.drafted_at, letter.signed_at, letter.signed_by,
        letter.version);
    if (changed == 1) write_words(session, letter);
    return changed == 1;
}

}  // namespace lightfoot
