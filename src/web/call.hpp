#pragma once
// One request being answered: who asks, in which language, for what. A handler is parse, call, render.

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "store/store.hpp"
#include "web/app.hpp"
#include "web/form.hpp"
#include "web/page.hpp"
#include "web/route.hpp"
#include "web/session.hpp"

#include <map>
#include <string>
#include <string_view>

namespace lightfoot {

class Call {
public:
    App& app;
    const HttpRequest& http;
    const Route& route;
    NameValues parts;  // of the path
    Viewer viewer;
    std::string viewer_name;
    std::optional<Present> present;  // the sign-in, also a half-way one; none for visitors
    const Words& words;
    Time now;
    Form form;
    bool json = false;  // answer with JSON, not with a page or a file
    std::string path;   // without language or /api
    bool by_program = false;  // a fault is told to a program, also where a page or a file was asked for
    mutable std::map<InstitutionId, std::string> names;  // of institutions, as read for this call

    // The id in the path; not found where it is none.
    template <class TheId>
    Result<TheId> id(std::string_view part) const {
        if (const auto found = TheId::parse(this->part(part))) return *found;
        return not_found();
    }
    std::string_view part(std::string_view name) const;
    // Of the query; empty where absent. The route must have declared it: reading another one is a fault of
    // the program, which every test that calls the route finds.
    std::string_view parameter(std::string_view name) const;
    std::vector<std::string> parameters(std::string_view name) const;  // all that are not empty
    NameValues query() const;  // what was sent of what the route declares, to make a link to it again
    // 1 for the first; bounded by 10 000.
    std::size_t page_number(std::string_view parameter = "page") const;

    Frame frame() const;
    Url at(const Url& path) const { return below(words.language(), path); }

    HttpResponse page(const Page& page, int status = 200) const;
    HttpResponse reply(const Json& json, int status = 200) const;
    // After an act: people are sent on (303), programs get the record.
    HttpResponse done(const Url& path, const Json& json) const;
    // Adds ?said=key, which the next page shows as its notice ("said.<key>" in the catalogue).
    HttpResponse done(const Url& path, std::string_view said, const Json& json) const;
};

// The one place where an Error becomes a status, a page or JSON.
int status_of(ErrorKind kind);
HttpResponse error_response(const Call& call, const Error& error);
HttpResponse error_response(const Call& call, const Error& error, int status);  // another than the kind's own
Json to_json(const Words& words, const Error& error);

}  // namespace lightfoot
