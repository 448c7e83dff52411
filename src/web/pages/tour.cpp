#include "web/pages/tour.hpp"

#include "web/pages/parts.hpp"

namespace lightfoot {

namespace {

constexpr Role roles_with_a_tour[] = {Role::point_of_contact, Role::provider, Role::secretariat,
                                      Role::committee, Role::visitor};
constexpr std::int64_t most_answers = 25, most_minutes = 30;  // what the whole chain may ask of a State

Html role_name(const Frame& frame, Role role) { return frame.say("role." + std::string(name_of(role))); }

Html press(const Frame& frame, const Url& address, const Message& words, const char* looks = "") {
    return html("<form method=\"post\" action=\"{}\"><button class=\"{}\">{}</button></form>",
                frame.at(address), looks, frame.say(words));
}

Html others_turn(const Frame& frame, const TourBand& band) {
    const bool host = band.place.now == TourStep::answer_host;
    const auto who = frame.plain(host ? "tour.host" : "role." + std::string(name_of(band.place.by)));
    return html("<p>{}</p>{}", frame.say({"tour.others_turn", {{"role", who}}}),
                press(frame, url("/tour/others"), {"tour.let_others", {{"role", who}}}));
}

Html what_is_next(const Frame& frame, const TourBand& band) {
    if (band.gone)
        return html("<p>{}</p>{}", frame.say("tour.gone"), press(frame, url("/tour/again"), "tour.again"));
    if (!band.place.now)
        return html("<p>{}</p><a class=\"button\" href=\"{}\">{}</a>", frame.say("tour.complete"),
                    frame.at(url("/tour")), frame.say("tour.see_end"));
    if (band.place.by != band.role) return others_turn(frame, band);
    const auto go = band.onward ? html("<a class=\"button\" href=\"{}\">{}</a>", frame.at(*band.onward),
                                       frame.say("tour.go_on"))
                    : band.here ? Html()
                                : html("<a class=\"button\" href=\"{}\">{}</a>", frame.at(band.address),
                                       frame.say("tour.go_there"));
    return html(
        "<p><b>{}</b> {}</p>{}",
        frame.say({"tour.step",
                   {{"number", std::int64_t{band.place.number}}, {"of", std::int64_t{band.place.of}}}}),
        frame.say("tour.step." + std::string(name_of(*band.place.now))), go);
}

Html beginnings(const Frame& frame) {
    const auto rows = each(roles_with_a_tour, [&](Role role) {
        const auto id = std::string(name_of(role));
        return html(
            "<li><form method=\"post\" action=\"{}\">{}<h3>{}</h3><p>{}</p><button "
            "class=\"quiet\">{}</button></form></li>",
            frame.at(url("/tour")), hidden_field("role", id), role_name(frame, role),
            frame.say("tour.of." + id), frame.say({"tour.begin_as", {{"role", frame.plain("role." + id)}}}));
    });
    return html("<h2>{}</h2><ul class=\"cards tours\">{}</ul><p class=\"hint\">{}</p>",
                frame.say("tour.choose"), rows, frame.say("tour.signs_in"));
}

Html footprint_of(const Frame& frame, const TourView& view) {
    if (!view.counts) return {};
    return html(
        "<h2>{}</h2><p class=\"figure\"><b>{}</b></p><p>{}</p>", frame.say("tour.count"),
        frame.say({"tour.counted",
                   {{"answers", std::int64_t{view.answers}}, {"minutes", std::int64_t{view.minutes}}}}),
        frame.say({"tour.promise", {{"answers", most_answers}, {"minutes", most_minutes}}}));
}

Html under_way(const Frame& frame, const TourView& view) {
    const auto& band = *view.band;
    const auto rows = each(view.rows, [&](const TourRow& row) {
        const auto words = frame.say("tour.step." + std::string(name_of(row.step)));
        if (row.next) return html("<li class=\"now\" aria-current=\"step\"><b>{}</b></li>", words);
        return row.done ? html("<li>{} <span class=\"hidden\">{}</span></li>", words, frame.say("tour.done"))
                        : html("<li class=\"then\">{}</li>", words);
    });
    const bool at_its_end = !band.gone && !band.place.now;
    const auto next = at_its_end ? html("<div class=\"notice\"><p>{}</p></div>{}", frame.say("tour.complete"),
                                        footprint_of(frame, view))
                                 : html("<div class=\"card\">{}</div>", what_is_next(frame, band));
    return html(
        "<h2>{}</h2>{}<ol class=\"steps\">{}</ol>{}<h2>{}</h2><p>{}</p><div class=\"actions\">{}{}</div>",
        frame.say({"tour.yours", {{"role", frame.plain("role." + std::string(name_of(band.role)))}}}), next,
        rows, at_its_end ? Html() : footprint_of(frame, view), frame.say("tour.other_way"),
        frame.say("tour.other_way_text"), press(frame, url("/tour/again"), "tour.again", "quiet"),
        press(frame, url("/tour/end"), "tour.end", "link"));
}

}  // namespace

Html tour_band(const Frame& frame, const TourBand& band) {
    return html(
        "<aside class=\"tour\" aria-label=\"{}\"><div class=\"wrap\"><a href=\"{}\">{}</a>{}</div></aside>",
        frame.plain("tour.title"), frame.at(url("/tour")), frame.say("tour.title"),
        what_is_next(frame, band));
}

Page tour_page(const Frame& frame, const TourView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>{}", frame.say("tour.title"), frame.say("tour.lead"),
                     fault_summary(frame, view.error));
    if (view.of_the_real_space)
        body += html("<div class=\"ask\"><p>{}</p></div>", frame.say("tour.sign_out_first"));
    else if (view.band)
        body += under_way(frame, view);
    else {
        if (view.elsewhere)
            body +=
                html("<div class=\"notice\"><p>{}</p></div>",
                     frame.say({"tour.waits",
                                {{"role", frame.plain("role." + std::string(name_of(*view.elsewhere)))}}}));
        body += beginnings(frame);
    }
    return {frame.plain("tour.title"), body, {}, "tour"};
}

Html tour_link(const Frame& frame) {
    if (!frame.practice_mode) return {};
    return html("<p class=\"tour-link\"><a href=\"{}\">{}</a> <span class=\"hint\">{}</span></p>",
                frame.at(url("/tour")), frame.say("tour.link"), frame.say("tour.link_hint"));
}

}  // namespace lightfoot
