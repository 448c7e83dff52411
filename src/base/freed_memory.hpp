#pragma once
// For a program that works through very much and ends, as an import does: memory that it gives back stays
// with the process, so that what comes next needs no new pages. Of the process as a whole, and for good.

namespace lightfoot {

void keep_freed_memory();

}  // namespace lightfoot
