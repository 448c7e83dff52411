#pragma once
// Limits on what people send, in characters unless said otherwise. They are generous: they bound the
// machine, not people.

#include <cstddef>

namespace lightfoot::limits {

inline constexpr std::size_t note = 20'000;   // the short note or letter as written
inline constexpr std::size_t text = 20'000;   // a longer answer
inline constexpr std::size_t sentence = 600;  // why this matters here; conditions
inline constexpr std::size_t title = 300;
inline constexpr std::size_t name = 200;     // of an office, a person, an institution
inline constexpr std::size_t address = 254;  // e-mail, RFC 5321
inline constexpr std::size_t telephone = 60;
inline constexpr std::size_t needs = 20;   // in one request
inline constexpr std::size_t topics = 40;  // on one need or offer, removed ones included
inline constexpr std::size_t languages = 20;
inline constexpr std::size_t periods = 20;  // no-go dates of one need
inline constexpr std::size_t states = 250;  // eligible for one offer, named one by one
inline constexpr std::size_t regions = 60;
inline constexpr std::size_t posting_text = 6'000;  // what is shown to the public of one request
inline constexpr std::size_t referrals = 20;        // of one request
inline constexpr std::size_t attachments = 10;  // of one request
inline constexpr std::size_t attachment_bytes = 8 * 1024 * 1024;
inline constexpr std::size_t deliveries = 40;  // of one case
inline constexpr std::size_t web_address = 2000;
inline constexpr std::size_t papers = 10;  // of one delivery
inline constexpr std::size_t story_summary = 1'500;  // of one side
inline constexpr std::size_t page = 100;  // records on one page of a list
inline constexpr int view_days = 400;     // that a note of a view is kept

}  // namespace lightfoot::limits
