#pragma once
// Reads the records that the program brings along: the published requests and offers (data/records), and the
// practice world (data/practice). The format is described in docs/records.md.

#include "base/embedded.hpp"
#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/case_message.hpp"
#include "domain/component.hpp"
#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "domain/story.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace lightfoot {

// An account of the practice world. Its password is no secret: the sign-in page shows it.
struct PracticeAccount {
    Account account;
    std::string password;
    bool operator==(const PracticeAccount&) const = default;
};

struct Records {
    std::vector<Institution> institutions;
    std::vector<Offer> offers;
    std::vector<Request> requests;
    std::vector<PracticeAccount> accounts;  // empty in the real space
    std::vector<Case> cases;                // empty in the real space
    std::vector<CaseMessage> messages;      // of those
    std::vector<ProjectStory> stories;             // of those
    std::vector<Component> components;             // of their needs
    std::vector<std::pair<ComponentId, ComponentMessage>> host_messages;  // of those
    bool operator==(const Records&) const = default;
};

// Reads those of `files` that end in .json and lie in the folder of the space: "data/records/" for the real
// one, "data/practice/" for practice. Institutions may stand in any of them.
//
// Ids are stable: they come from the texts in the files (base/id.hpp, stable_id). Regions as stated are kept
// as words; their ids are found by matching/places. Topics are confirmed in practice and only proposed in the
// real space, where nobody has confirmed any. Practice days are written as days from `today`, so that its
// world is always fresh.
//
// Fails with ErrorKind::invalid and the faults (the first 200), each with the file and the path in it:
// "data/records/offers.json /offers/12/title".
//
// `there`: institutions that offers and requests may name although no file holds them, because they are
// loaded.
Result<Records> read_records(std::span<const EmbeddedFile> files, Space space, Date today,
                             const std::set<InstitutionId>& there = {});

// Identifies the bytes that read_records would read: it changes when one of them does.
std::string records_fingerprint(std::span<const EmbeddedFile> files, Space space);

}  // namespace lightfoot
