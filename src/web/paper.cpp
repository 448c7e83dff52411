#include "web/paper.hpp"

#include "print/docx.hpp"
#include "print/pdf.hpp"

namespace lightfoot {

namespace {

using Kind = LetterLine::Kind;
using Lines = std::vector<LetterLine>;

// The lines of one kind that stand together, from `at` on.
std::size_t end_of_group(const Lines& lines, std::size_t at) {
    std::size_t end = at + 1;
    while (end < lines.size() && lines[end].kind == lines[at].kind) ++end;
    return end;
}

std::string joined(const Lines& lines, std::size_t from, std::size_t end) {
    std::string text;
    for (; from < end; ++from) (text += text.empty() ? "" : "\n") += lines[from].text;
    return text;
}

template <class Each>
auto texts_of(const Lines& lines, std::size_t from, std::size_t end, Each each) {
    std::vector<decltype(each(lines[from]))> all;
    for (; from < end; ++from) all.push_back(each(lines[from]));
    return all;
}

print::Block block_of(const Lines& lines, std::size_t from, std::size_t end, const std::string& own) {
    using print::Paragraph;
    const auto words = [](const LetterLine& line) { return print::Text(line.text); };
    switch (lines[from].kind) {
    case Kind::head: return print::Letterhead{texts_of(lines, from, end, words)};
    case Kind::item: return print::List{texts_of(lines, from, end, words)};
    case Kind::signature: return print::Signature{texts_of(lines, from, end, words)};
    case Kind::own_words:
        return Paragraph{print::Text(joined(lines, from, end), own), Paragraph::Look::quote};
    case Kind::fact:
        return print::Facts{texts_of(lines, from, end, [&](const LetterLine& line) {
            return std::pair{print::Text(line.name), print::Text(line.text, line.own ? own : std::string())};
        })};
    case Kind::heading: return print::Heading{words(lines[from]), 2};
    case Kind::line: return Paragraph{words(lines[from]), Paragraph::Look::line};
    case Kind::at_end: return Paragraph{words(lines[from]), Paragraph::Look::at_end};
    case Kind::paragraph: break;
    }
    return Paragraph{words(lines[from])};
}

bool stands_alone(Kind kind) {
    return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::line || kind == Kind::at_end;
}

Html html_of(const Lines& lines, std::size_t from, std::size_t end, const std::string& own) {
    const auto& first = lines[from];
    const auto every = [&](auto make) {
        Html all;
        for (std::size_t i = from; i < end; ++i) all += make(lines[i]);
        return all;
    };
    switch (first.kind) {
    case Kind::head:
        return html("<div class=\"letterhead\">{}</div>",
                    every([](const LetterLine& line) { return html("<p>{}</p>", line.text); }));
    case Kind::item:
        return html("<ul>{}</ul>",
                    every([](const LetterLine& line) { return html("<li>{}</li>", line.text); }));
    case Kind::signature:
        return html("<div class=\"signature\">{}</div>",
                    every([](const LetterLine& line) { return html("<p>{}</p>", line.text); }));
    case Kind::own_words:
        return html("<blockquote lang=\"{}\" dir=\"auto\">{}</blockquote>", own, joined(lines, from, end));
    case Kind::fact:
        return html("<dl class=\"facts\">{}</dl>", every([&](const LetterLine& line) {
                        return line.own ? html("<dt>{}</dt><dd lang=\"{}\" dir=\"auto\">{}</dd>", line.name,
                                               own, line.text)
                                        : html("<dt>{}</dt><dd>{}</dd>", line.name, line.text);
                    }));
    case Kind::heading: return html("<h2 dir=\"auto\">{}</h2>", first.text);
    case Kind::at_end: return html("<p class=\"at-end\">{}</p>", first.text);
    case Kind::line: return html("<p class=\"line\">{}</p>", first.text);
    case Kind::paragraph: break;
    }
    return html("<p>{}</p>", first.text);
}

HttpResponse file(std::string bytes, std::string_view type, const std::string& name) {
    HttpResponse response;
    response.content_type = type;
    response.body = std::move(bytes);
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename*=UTF-8''" + percent_encoded(name));
    return response;
}

std::string file_name(const Paper& paper) {
    std::string name;
    for (char c : paper.words.title)
        name += std::string_view("\"'<>:|?*;%&/\\").find(c) == std::string_view::npos ? c : '_';
    return name.empty() ? "letter" : name;
}

}  // namespace

std::string watermark_in(const Words& words, Space space, const char* otherwise) {
    if (space == Space::practice) return words.text("print.practice");
    return otherwise ? words.text(otherwise) : std::string();
}

print::Document document_of(const Words& words, const Paper& paper) {
    print::Document document{.language = paper.words.language, .title = paper.words.title};
    document.dated = paper.dated;
    document.watermark = paper.watermark;
    document.footer = paper.footer;
    document.page_words = words.text({"print.page", {{"page", "{page}"}, {"pages", "{pages}"}}});
    const auto lines = lines_of_letter(paper.words.text);
    for (std::size_t at = 0; at < lines.size();) {
        const auto end = stands_alone(lines[at].kind) ? at + 1 : end_of_group(lines, at);
        document.blocks.push_back(block_of(lines, at, end, paper.own_language));
        at = end;
    }
    return document;
}

Html html_of(const Paper& paper) {
    Html all;
    const auto lines = lines_of_letter(paper.words.text);
    for (std::size_t at = 0; at < lines.size();) {
        const auto end = stands_alone(lines[at].kind) ? at + 1 : end_of_group(lines, at);
        all += html_of(lines, at, end, paper.own_language);
        at = end;
    }
    const Html mark = paper.watermark.empty() ? Html() : html("<p class=\"label\">{}</p>", paper.watermark);
    return html("<article class=\"paper\" lang=\"{}\" dir=\"{}\">{}{}</article>", paper.words.language,
                paper.words.language == "ar" ? "rtl" : "ltr", mark, all);
}

HttpResponse pdf_response(const Words& words, const Paper& paper) {
    return file(print::to_pdf(document_of(words, paper)).bytes, "application/pdf", file_name(paper) + ".pdf");
}

HttpResponse docx_response(const Words& words, const Paper& paper) {
    return file(print::to_docx(document_of(words, paper)),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                file_name(paper) + ".docx");
}

}  // namespace lightfoot
