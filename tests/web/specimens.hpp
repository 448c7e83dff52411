#pragma once
// Specimens of every kind and state for the permission test: requests of Sulenta (where the practice point of
// contact and deputy belong) and of Aldoria, offers of the practice provider and of others, institutions,
// accounts.

#include "web/route.hpp"
#include "web/world.hpp"

#include <vector>

namespace lightfoot::testing {

struct Specimen {
    enum class State {
        none,
        draft,
        letter,
        sent,
        circulated,
        withdrawn,
        archive,
        standing,
        real,
        own,
        colleague,
        stranger,
        letter_draft,   // an acknowledgement
        letter_signed,  // a relay
        letter_to_providers,
        briefing_draft,
        briefing_signed,
        on_the_desk  // a form that came to the secretariat
    };
    State state = State::none;
    std::string words;  // for messages: "a draft of Sulenta"
    std::string id = "0000000000", need = "0000000000", attachment = "0000000000", delivery = "0000000000",
                component = "0000000000";
    bool own_of_sulenta = false, own_of_customs_skills = false;
    bool ready = false;  // on the shelf
    bool text_may_be_written = false;  // for the public: acknowledged, not posted
    bool posted = false;  // a text about it is posted; of a story: released
    bool asked = false;   // of a component: its host
    bool has_case = false;  // of a request: with the practice provider
};

// The path of the route with the ids of the record in it.
std::string filled(const Route& route, const Specimen& record);

class Specimens {
public:
    explicit Specimens(TestHouse& house);
    // All that a route of this reach is tried with; `own` and `colleague` are those of this person.
    std::vector<Specimen> of(Reach reach, Role role, bool deputy);
    std::int64_t version(Reach reach, const Specimen& record);

private:
    void make_requests(const Viewer& asker, bool own);
    void make_offers();
    void make_archive();
    void make_letters();
    Specimen posted_record(const Viewer& asker, const std::string& whose);
    void make_forms();
    void make_cases();
    void make_stories();
    void make_components(const Viewer& asker, const std::string& whose);
    void make_case(const Viewer& state, const Viewer& provider, const Specimen& request);
    Specimen request_record(const Viewer& asker, const Request& request, Specimen::State state,
                            std::string words);

    TestHouse& house_;
    Viewer secretariat_, provider_;
    std::vector<Specimen> requests_, offers_, letters_, cases_, stories_, foreign_institutions_;
    std::vector<Specimen> forms_, components_;
    Viewer foreign_;
    Account stranger_;
    std::map<InstitutionId, Account> colleagues_;
};

}  // namespace lightfoot::testing
