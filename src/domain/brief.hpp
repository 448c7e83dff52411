#pragma once
// A situation brief: what is known here about a State or a provider, as statements that each rest on a record
// which the reader can open. Pure: facts in, statements out. Nothing is weighed, and nobody is compared.

#include "base/message.hpp"
#include "domain/case.hpp"
#include "domain/going.hpp"
#include "domain/offer.hpp"
#include "domain/public_story.hpp"
#include "domain/request.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// A development activity that others have published, as far as a brief speaks of it.
struct BriefProgramme {
    std::string handle, identifier;
    Quote title;
    std::string publisher;
    GoingVerdict going;
    std::optional<Date> updated;
    std::vector<Term> sectors;  // those for which it is here
};
struct BriefPosted {
    RequestId request;
    Quote text;
    Date posted_on;
};

// The record that a statement rests on. Made from a record and from nothing else.
class BriefSource {
public:
    enum class Kind { request, posted, offer, entry, case_, delivery, story, programme };

    explicit BriefSource(const Request&);
    explicit BriefSource(const BriefPosted&);
    explicit BriefSource(const Offer&);
    explicit BriefSource(const Institution&);
    explicit BriefSource(const Case&);
    explicit BriefSource(const Delivery&, Time reported_or_proposed);
    explicit BriefSource(const PublicStory&);
    explicit BriefSource(const BriefProgramme&);

    Kind kind() const { return kind_; }
    const std::string& key() const { return key_; }  // of the record in its address; never empty
    std::optional<Date> dated() const { return dated_; }  // of the record; none: it states no day
    const std::string& elsewhere() const { return elsewhere_; }  // where it was read; empty: written here
    bool operator==(const BriefSource&) const = default;

private:
    BriefSource(Kind kind, std::string key, std::optional<Date> dated, std::string elsewhere = {});

    Kind kind_;
    std::string key_;
    std::optional<Date> dated_;
    std::string elsewhere_;
};
std::string_view name_of(BriefSource::Kind);

// There is none without a source. `notes`: further sentences from the same record.
struct BriefStatement {
    BriefStatement(Message words, BriefSource source, std::vector<Message> notes = {}, bool is_public = true)
        : words(std::move(words)), notes(std::move(notes)), source(std::move(source)), is_public(is_public) {}

    Message words;
    std::vector<Message> notes;
    BriefSource source;
    bool is_public;  // else only some may see the record, this reader among them
    bool operator==(const BriefStatement&) const = default;
};

enum class BriefPart {
    contact,
    asked,
    offered,     // to the State, or by the provider
    activities,  // that the provider is documented to have done
    under_way,   // cases
    deliveries,
    stories,
    programmes,
    worldwide,  // programmes that name no country
};
std::string_view name_of(BriefPart);

struct BriefSection {
    BriefPart part = BriefPart::contact;
    std::vector<BriefStatement> statements;
    std::size_t left_out = 0;  // that the place in the page does not show
};
struct Brief {
    std::vector<BriefSection> sections;  // without empty ones
    std::vector<BriefPart> empty;        // parts of which nothing is known
    bool all_public() const;
};
// At most so many statements in each section, and in all of them together, at least one in each; what is left
// out is counted. Room is given in turn: no section loses a second one while another keeps more.
Brief shortened(Brief brief, std::size_t most_in_each);
Brief shortened_to(Brief brief, std::size_t most_in_all);
std::size_t count_statements(const Brief& brief);

using InstitutionNames = std::map<InstitutionId, std::string>;

// What the reader may see of a State, in the order in which it is to be told.
struct StateFacts {
    struct NamedOffer {
        Offer offer;
        std::string region;  // through which it names the State; empty: it names the State itself
        FreshnessState freshness = FreshnessState::unconfirmed;
    };
    std::optional<Institution> institution;
    std::vector<Request> requests;
    std::vector<BriefPosted> posted;
    std::vector<NamedOffer> offers;
    std::vector<Case> cases;
    std::vector<PublicStory> stories;  // with the State's name
    std::vector<BriefProgramme> programmes, worldwide;
    std::size_t more_offers = 0, more_programmes = 0, more_worldwide = 0;  // beyond those above
    InstitutionNames names;
    Date today;
};
Brief brief_of(const StateFacts&);

struct ProviderFacts {
    struct OwnOffer {
        Offer offer;
        FreshnessState freshness = FreshnessState::unconfirmed;
    };
    std::optional<Institution> institution;
    std::vector<OwnOffer> offers;  // documented activities among them
    std::vector<Case> cases;
    std::vector<PublicStory> stories;  // with the provider's name
    std::vector<BriefProgramme> programmes;
    std::vector<std::string> publishers;  // references of those that call themselves as it does
    std::size_t more_offers = 0, more_programmes = 0;
    InstitutionNames names;
    Date today;
};
Brief brief_of(const ProviderFacts&);

}  // namespace lightfoot
