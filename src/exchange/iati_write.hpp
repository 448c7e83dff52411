#pragma once
// Writes what was done as IATI 2.03 (iatistandard.org), the standard by which the world's development
// activities are published and harvested. Valid by construction: the elements stand in the order of the
// schema, percentages add up to 100 for each vocabulary, and an activity that lacks what the standard demands
// is not written (is_complete).
//
// The clearinghouse reports what others do, so it is the secondary reporter: who counts money or projects
// leaves it out where the provider reports the same itself.

#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// One text in one language (BCP 47).
struct IatiText {
    std::string language, text;
    bool operator==(const IatiText&) const = default;
};

struct IatiOrganisation {
    std::string reference;  // "XI-IATI-1234"; empty: none is known
    std::string type;       // code of OrganisationType: "10" government, "40" multilateral, …
    std::vector<IatiText> names;
};

enum class IatiRole { funding = 1, accountable = 2, extending = 3, implementing = 4 };
struct IatiParticipant {
    IatiRole role = IatiRole::implementing;
    IatiOrganisation organisation;
};

enum class IatiStatus { pipeline = 1, implementation = 2, finalisation = 3, closed = 4 };
enum class IatiDay { planned_start = 1, actual_start = 2, planned_end = 3, actual_end = 4 };

struct IatiTopic {
    std::string id;  // in our vocabulary
    std::vector<IatiText> labels;
};

struct IatiActivity {
    std::string id;  // ours; the identifier is that of who reports, a hyphen and this
    Time updated;
    std::string language;  // of what is not marked
    std::vector<IatiText> title, description;
    std::vector<IatiParticipant> participants;
    IatiStatus status = IatiStatus::closed;
    std::vector<std::pair<IatiDay, Date>> days;
    std::string country;  // ISO 3166-1 alpha-2, where the State has released its name
    std::string region;   // M49 code, where it has released no more than that
    // A practice State, which no list of the standard has: its code and names in a vocabulary of our own.
    std::string practice_state;
    std::vector<IatiText> practice_state_names;
    std::vector<std::string> sectors;  // DAC purpose codes
    std::vector<IatiTopic> topics;
    std::string collaboration_type, aid_type;  // codes; empty: not known
    std::string page;                          // whole address of the page that tells it
    std::vector<IatiText> page_titles;
    std::vector<std::string> related;     // ids of ours, of siblings
    std::vector<std::string> carried_by;  // whole identifiers of programmes of others that this is a part of
};
// It has title, description, who takes part, when it began and a page.
bool is_complete(const IatiActivity& activity);

struct IatiFile {
    IatiOrganisation reporter;
    std::string vocabulary_page;  // whole address of our vocabulary
    std::vector<IatiActivity> activities;
};
// Nothing where there is no complete activity: the schema knows no empty file.
std::optional<std::string> to_iati(const IatiFile& file);

// Equal parts of 100 with two decimals; the first takes what is left over.
std::vector<std::string> equal_shares(std::size_t parts);
// What IATI allows in an identifier of an organisation: no blanks, none of / & | ?
bool may_be_iati_identifier(std::string_view text);

}  // namespace lightfoot
