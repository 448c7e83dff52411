#include "cli/export.hpp"

#include "cli/file.hpp"
#include "cli/house.hpp"
#include "cli/open_folder.hpp"
#include "exchange/csv.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "web/api/record.hpp"

#include <algorithm>
#include <functional>

namespace lightfoot {

namespace {

constexpr std::size_t at_once = 50;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string topics_of(const std::vector<TopicTag>& tags, TopicStanding standing) {
    std::vector<std::string> topics;
    for (const auto& tag : tags)
        if (tag.standing == standing) topics.push_back(tag.topic);
    return joined(topics);
}

std::string number(const std::optional<int>& value) { return value ? std::to_string(*value) : std::string(); }
template <class T>
std::string day(const std::optional<T>& value) {
    return value ? to_string(*value) : std::string();
}

std::string dates_of(const std::optional<ShelfFacts>& shelf) {
    std::vector<std::string> dates;
    for (const auto& [from, until, places] : shelf ? shelf->dates : std::vector<ShelfDate>{})
        dates.push_back(to_string(from) + '/' + to_string(until) + '/' + std::to_string(places));
    return joined(dates);
}

// The records of one space in one form. Everything is asked for as a visitor.
class Exporter {
public:
    Exporter(House& house, const Export& wanted)
        : house_(house), csv_(wanted.format == "csv"), space_(wanted.space) {
        visitor_.space = space_ == "practice" ? Space::practice : Space::real;
    }

    std::string write(const Export& wanted) {
        house_.store->read([&](Session& session) {
            if (wanted.providers || wanted.all) providers(session);
            if (wanted.offers || wanted.all) offers(session);
            if (wanted.requests || wanted.all) requests(session);
        });
        return std::move(text_);
    }

private:
    void providers(Session& session) {
        head({"id", "kind", "state_code", "name", "about", "about_language", "office", "office_email",
              "confirmed_on", "source_url", "record_kind"});
        InstitutionFilter filter;
        filter.providers = true;
        filter.space = space_;
        auto all = list_institutions(session, visitor_, filter);
        house_.words().sort(all, [&](const Institution& one) { return house_.name_of(one); });
        for (const auto& one : all) {
            const auto name = house_.name_of(one);
            if (!csv_)
                line("provider", to_json(house_.words(), one, name));
            else
                row({one.id.text(), std::string(name_of(one.kind)), one.state_code, name, one.about,
                     one.about_language, one.contact.office, one.contact.office_email, day(one.confirmed_on),
                     one.provenance.source_url, one.provenance.record_kind});
        }
    }

    void offers(Session& session) {
        head({"id", "provider", "provider_name", "kind", "language", "title", "text", "topics_confirmed",
              "topics_proposed", "regions", "regions_as_stated", "languages", "conditions", "lead_days",
              "duration_days", "visits", "capacity_per_year", "confirmed_on", "source_url", "record_kind",
              "shelf_kind", "shelf_dates"});
        OfferFilter filter;
        filter.space = space_;
        for (std::size_t offset = 0;; offset += at_once) {
            const auto page = list_offers(session, visitor_, filter, offset, at_once);
            for (const auto& offer : page.offers) this->offer(session, offer);
            if (page.offers.size() < at_once) return;
        }
    }

    void offer(Session& session, const Offer& one) {
        const auto provider = institution_name(session, one.provider);
        if (!csv_) return line("offer", to_json(house_.words(), one, provider));
        row({one.id.text(), one.provider.text(), provider, std::string(name_of(one.kind)), one.language,
             one.title, one.text, topics_of(one.topics, TopicStanding::confirmed),
             topics_of(one.topics, TopicStanding::proposed), joined(one.regions), one.regions_as_stated,
             joined(one.languages), one.conditions, number(one.lead_days), number(one.duration_days),
             number(one.visits), number(one.capacity_per_year), day(one.confirmed_on),
             one.provenance.source_url, one.provenance.record_kind,
             one.shelf ? std::string(name_of(one.shelf->kind)) : "", dates_of(one.shelf)});
    }

    // As a table: a line for each need, and one for a request whose text is not known.
    void requests(Session& session) {
        head({"id", "requester", "requester_name", "status", "present_need", "language", "title", "dated",
              "date_note", "need", "need_text", "topics_confirmed", "topics_proposed", "source_url",
              "record_kind"});
        RequestFilter filter;
        filter.space = space_;
        for (std::size_t offset = 0;; offset += at_once) {
            const auto page = list_requests(session, visitor_, filter, offset, at_once);
            for (const auto& request : page.requests) this->request(session, request);
            if (page.requests.size() < at_once) return;
        }
    }

    void request(Session& session, const Request& one) {
        const auto requester = institution_name(session, one.institution);
        if (!csv_) return line("request", to_json(house_.words(), one, requester));
        const auto need_row = [&](const Need& need, const std::string& position) {
            row({one.id.text(), one.institution.text(), requester, std::string(name_of(status_of(one))),
                 is_open(one) ? "stated" : "unknown", one.language, one.title, day(one.dated), one.date_note,
                 position, need.text, topics_of(need.topics, TopicStanding::confirmed),
                 topics_of(need.topics, TopicStanding::proposed), one.provenance.source_url,
                 one.provenance.record_kind});
        };
        for (const auto& need : one.needs) need_row(need, std::to_string(need.position));
        if (one.needs.empty()) need_row({}, "");
    }

    std::string institution_name(Session& session, InstitutionId id) {
        const auto found = find_institution(session, visitor_, id);
        return found ? house_.name_of(*found) : std::string();
    }

    // The record's own members behind a first one that says what it is.
    void line(std::string_view record, const Json& json) {
        text_ += "{\"record\":" + Json(record).str() + ',' + json.str().substr(1) + '\n';
    }
    void head(const std::vector<std::string>& names) {
        if (csv_) row(names);
    }
    void row(const std::vector<std::string>& cells) { text_ += csv_row(cells); }

    House& house_;
    const bool csv_;
    const std::string space_;
    Viewer visitor_;
    std::string text_;
};

}  // namespace

Result<int> export_records(const Settings& settings, const Export& wanted, const Terminal& terminal) {
    if (!wanted.open.empty()) return export_open_data(settings, wanted, terminal);
    const int kinds = wanted.requests + wanted.offers + wanted.providers;
    if (kinds == 0 && !wanted.all) return invalid("cli.export_what");
    if (wanted.format == "csv" && (wanted.all || kinds > 1)) return invalid("cli.export_one_table");
    const auto house = TRY(House::open(settings, DataFolder::make, read_clock()));
    TRY(write_file(terminal, wanted.out, Exporter(*house, wanted).write(wanted)));
    return 0;
}

}  // namespace lightfoot
