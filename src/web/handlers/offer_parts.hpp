#pragma once
// What the handlers of offers and of the shelf share: the offer in the path, and reading what a form says.

#include "domain/offer.hpp"
#include "web/call.hpp"
#include "web/pages/offer.hpp"

#include <optional>
#include <vector>

namespace lightfoot {

Result<Offer> offer_in_path(Call& call);
// The one in the path, of its people alone; none there: an empty one.
Result<Offer> offer_of_form(Call& call);
bool keeps_offer(const Call& call, const Offer& offer);  // the reader is of its provider's people
bool keeps_desk_of(const Call& call, Space space);       // the reader keeps the desk of this space
std::vector<BouncingMail> bouncing_of(Session& session, const Contact& contact, Space space);
Reply offer_reply(Call& call, const Offer& offer, int status = 200);  // as JSON

// The world; each continent with what lies within it; what spans continents; treaties.
std::vector<OptionGroup> region_groups(const Call& call, const std::vector<std::string>& chosen);

// Fields of the form: a number of 0 to `most`, a day, regions, who pays, topics as typed and kinds of help as
// ticked. Empty: nothing.
Result<std::optional<int>> typed_count(const Call& call, const char* name, int most);
Result<std::optional<Date>> typed_day(const Call& call, const char* name, std::string_view text);
inline Result<std::optional<Date>> typed_day(const Call& call, const char* name) {
    return typed_day(call, name, call.form.value(name));
}
Result<std::vector<std::string>> typed_regions(const Call& call);
Result<std::optional<Payer>> typed_payer(const Call& call, const char* name);
Result<std::vector<TopicTag>> offer_topics(const Call& call);
// The language of what was typed: as chosen, else as read, else that of the page.
std::string offer_language(const Call& call, const Offer& offer);

// After an edit: what is typed is confirmed, what the record has besides is removed.
Result<Offer> say_topics(Call& call, const Offer& saved, const std::vector<TopicTag>& typed);

// What the tagger finds in an offer that was just saved.
void propose_topics(Call& call, const Offer& offer);

}  // namespace lightfoot
