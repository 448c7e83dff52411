#pragma once
// The figures that matter: for everybody, coarse and over five States or more; for the people of an
// institution, its own.

#include "store/figures.hpp"
#include "web/page.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct FiguresView {
    std::array<std::optional<PublishedFigures>, std::size(all_populations)> newest;
    bool practice = false;  // as of this day, of the practice ground
    bool has_own = false;   // the reader's institution has figures of its own
};
Page figures_page(const Frame& frame, const FiguresView& view);

struct OwnFiguresView {
    struct Row {
        std::string title, language;
        Url address;
        Date since;
        std::array<std::optional<int>, std::size(all_waits)> days = {};
    };
    bool provider = false;  // else of who asks
    bool may_ask = false;
    std::vector<Row> rows;
    std::array<WaitCurve, std::size(all_waits)> curves;
    int matches = 0, closed = 0, both = 0;
    std::array<int, most_age_group + 1> ages = {};
    int unconfirmed = 0;  // offers
    bool has_offers = false;
};
Page own_figures_page(const Frame& frame, const OwnFiguresView& view);

}  // namespace lightfoot
