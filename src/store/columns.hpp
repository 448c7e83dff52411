#pragma once
// How domain values lie in columns: lists one item a line, several columns for a contact or a provenance.

#include "domain/institution.hpp"
#include "domain/space.hpp"
#include "domain/topic.hpp"
#include "store/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// no item holds a line end: they are cleaned before
std::string lines_of(const std::vector<std::string>& items);
std::vector<std::string> items_of(std::string_view lines);

Space space_of(std::string_view name);
// five columns: office, its e-mail, person, their e-mail, telephone
Contact contact_of(const Row& row, int column);
Provenance provenance_of(const Row& row, int column);  // four columns: address, kind, confidence, note

std::string_view name_of(TopicStanding standing);
TopicStanding topic_standing(std::string_view name);

}  // namespace lightfoot
