#pragma once

namespace lightfoot {

// For a program that works through very much and ends: memory that is given back stays with the process, so
// that the next of its kind needs no new pages. Of the process as a whole, and for good.
void keep_freed_memory();

}  // namespace lightfoot
