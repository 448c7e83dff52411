#include "store/delivery_paper.hpp"

#include "domain/limits.hpp"
#include "store/attachment.hpp"
#include "store/case.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr SqlText columns = "p.id, p.delivery_id, p.name, p.media_type, p.size, p.added_at";

DeliveryPaper read(const Row& row) {
    return {{row.integer(0)}, {row.integer(1)}, row.text(2), row.text(3), row.integer(4), row.time(5)};
}

Event event_of(const Case& it, const Viewer& viewer, const DeliveryPaper& paper) {
    Event event;
    event.subject = Subject::case_;
    event.subject_id = it.id.value;
    event.verb = "paper_added";
    event.institution = it.requester;
    event.actor = viewer.account;
    event.body = {{"name", paper.name}, {"size", std::to_string(paper.size)}};
    return event;
}

}  // namespace

std::vector<DeliveryPaper> list_papers(Session& session, const Viewer& viewer, DeliveryId delivery) {
    std::vector<DeliveryPaper> papers;
    if (!find_case_of_delivery(session, viewer, delivery)) return papers;
    session.each(
        joined<"SELECT ", columns,
               " FROM delivery_paper p WHERE p.delivery_id = $1"
               " ORDER BY p.added_at, p.id">,
        [&](const Row& row) { papers.push_back(read(row)); }, delivery);
    return papers;
}

std::optional<PaperFile> find_paper(Session& session, const Viewer& viewer, PaperId id) {
    const auto paper =
        session.one(joined<"SELECT ", columns, " FROM delivery_paper p WHERE p.id = $1">, read, id);
    if (!paper || !find_case_of_delivery(session, viewer, paper->delivery)) return std::nullopt;
    return session.one(
        "SELECT content FROM delivery_paper WHERE id = $1",
        [&](const Row& row) {
            return PaperFile{*paper, row.bytes(0)};
        },
        id);
}

Result<DeliveryPaper> add_paper(const CaseDesk& desk, const Viewer& viewer, DeliveryId id,
                                std::string_view claimed_name, std::string_view bytes, Time now) {
    const auto checked = TRY(checked_attachment(claimed_name, bytes));
    const DeliveryPaper paper{PaperId::make(), id, checked.name, checked.media_type, checked.size, now};
    return desk.store.write(now, [&](Transaction& transaction) -> Result<DeliveryPaper> {
        auto& session = transaction.session;
        const auto it = find_case_of_delivery(session, viewer, id);
        if (!it) return not_found();
        if (TRY(side_of(*it, viewer)) != Side::provider) return not_allowed();
        const auto delivery = std::find_if(it->deliveries.begin(), it->deliveries.end(),
                                           [&](const Delivery& one) { return one.id == id; });
        if (status_of(*delivery) != DeliveryStatus::reported) return conflict("case.not_now");
        if (std::size_t(delivery->papers) >= limits::papers)
            return not_this_file({"attachment.too_many", {{"most", std::int64_t(limits::papers)}}});
        session.run(
            "INSERT INTO delivery_paper (id, delivery_id, name, media_type, size, added_at, added_by,"
            " content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            paper.id, paper.delivery, paper.name, paper.media_type, paper.size, paper.added_at,
            viewer.account, Bytes{bytes});
        transaction.record(event_of(*it, viewer, paper));
        return paper;
    });
}

}  // namespace lightfoot
