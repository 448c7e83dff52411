#pragma once
// How much of one activity is read. Where something is cut or left out because of them, a remark says so.

#include <cstddef>

namespace lightfoot {

namespace limits {
inline constexpr std::size_t read_id_bytes = 512, read_name_bytes = 500, read_code_bytes = 100,
                             read_url_bytes = 2000, read_text_bytes = 8 << 10;
inline constexpr std::size_t read_texts = 32, read_parties = 200, read_shares = 300, read_places = 300,
                             read_marks = 200, read_sums = 500, read_contacts = 10, read_documents = 50,
                             read_links = 2000, read_codes = 20, read_remarks = 50;
inline constexpr std::size_t read_elements = 2'000'000;
inline constexpr int read_first_year = 1950, read_last_year = 2100;  // days of other years are none
}  // namespace limits

}  // namespace lightfoot
