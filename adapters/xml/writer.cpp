#include "adapters/xml/writer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "adapters/xml/characters.h"
#include "adapters/xml/document.h"
#include "adapters/xml/encoding.h"

namespace cauce::xml {

namespace {

using Kind = Token::Kind;

constexpr std::size_t columns_max = 100;

bool holds_text(const Element& element, const Language& language) {
  return element.space == Namespace::xhtml ||
         element.value("space", Namespace::xml) == "preserve" ||
         (element.space == Namespace::model &&
          std::ranges::count(language.texts, element.local) != 0);
}

// What the writer must know of an element before it writes its start tag.
struct Shape {
  std::size_t end = 0;      // Index of its end tag; its own index when the tag is empty.
  bool verbatim = false;    // White space in it may mean something.
  bool has_items = false;   // Elements, comments or instructions.
};

class Writer {
 public:
  Writer(const Document& document, const Language& language)
      : source_(document.source()), scan_(document.tokens()), shapes_(scan_.tokens.size()) {
    measure(document, language);
  }

  std::string run() {
    declaration();
    for (std::size_t i = 0; i < scan_.tokens.size();) {
      if (scan_.tokens[i].kind == Kind::declaration) {
        ++i;
        continue;
      }
      i = item(i, 0);
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
    return source_.substr(begin, end - begin);
  }
  std::string_view slice(const Token& token) const { return slice(token.begin, token.end); }

  void measure(const Document& document, const Language& language) {
    auto element = document.elements().begin();
    struct Open {
      std::size_t token;
      const Element* element;
      bool blank_text = false;
    };
    std::vector<Open> open;
    const auto contains_item = [&] {
      if (!open.empty()) shapes_[open.back().token].has_items = true;
    };
    for (std::size_t i = 0; i < scan_.tokens.size(); ++i) {
      const Token& token = scan_.tokens[i];
      switch (token.kind) {
        case Kind::start:
          contains_item();
          shapes_[i].verbatim = holds_text(*element, language);
          open.push_back({i, &*element++});
          break;
        case Kind::empty:
          contains_item();
          shapes_[i].end = i;
          ++element;
          break;
        case Kind::end: {
          Shape& shape = shapes_[open.back().token];
          shape.end = i;
          // Blanks alone in an element that we do not know may be its value.
          const Namespace space = open.back().element->space;
          if (open.back().blank_text && !shape.has_items && space != Namespace::model &&
              space != Namespace::diagram)
            shape.verbatim = true;
          open.pop_back();
          break;
        }
        case Kind::text:
          if (is_blank(slice(token)))
            open.back().blank_text = true;
          else
            shapes_[open.back().token].verbatim = true;
          break;
        case Kind::cdata: shapes_[open.back().token].verbatim = true; break;
        case Kind::comment:
        case Kind::instruction: contains_item(); break;
        case Kind::declaration: break;
      }
    }
  }

  // XML 1.0, 2.11: every reader sees "\r\n" and "\r" as "\n".
  void append(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\r')
        out_ += text[i];
      else if (i + 1 == text.size() || text[i + 1] != '\n')
        out_ += '\n';
    }
  }

  void declaration() {
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"";
    if (!scan_.tokens.empty() && scan_.tokens.front().kind == Kind::declaration) {
      const auto written = slice(scan_.tokens.front());
      const auto standalone = written.find("standalone");
      if (standalone != std::string_view::npos)
        out_ += written.find("yes", standalone) != std::string_view::npos ? " standalone=\"yes\""
                                                                          : " standalone=\"no\"";
    }
    out_ += "?>\n";
  }

  // Writes the element, comment or instruction at `i`; returns the token after it.
  std::size_t item(std::size_t i, std::size_t level) {
    const Token& token = scan_.tokens[i];
    if (token.kind != Kind::start && token.kind != Kind::empty) {
      append(slice(token));
      return i + 1;
    }
    const Shape shape = shapes_[i];
    const bool hollow = !shape.verbatim && !shape.has_items;
    tag(token, level, hollow ? " />" : ">");
    if (hollow) return shape.end + 1;
    if (shape.verbatim)
      append(slice(token.end, scan_.tokens[shape.end].begin));
    else
      content(i + 1, shape.end, level);
    out_ += "</";
    out_ += slice(token.name, token.name_end);
    out_ += '>';
    return shape.end + 1;
  }

  void content(std::size_t i, std::size_t end, std::size_t level) {
    bool first = true;
    while (i < end) {
      std::size_t newlines = 0;
      for (; i < end && scan_.tokens[i].kind == Kind::text; ++i)
        newlines += count_newlines(slice(scan_.tokens[i]));
      if (i == end) break;
      if (!first && newlines == 0 && scan_.tokens[i].kind == Kind::comment) {
        out_ += ' ';  // A remark on what stands before it in the same line.
      } else {
        if (!first && newlines > 1) out_ += '\n';
        new_line(level + 1);
      }
      i = item(i, level + 1);
      first = false;
    }
    new_line(level);
  }

  static std::size_t count_newlines(std::string_view text) {
    const auto returns = std::ranges::count(text, '\r');
    return static_cast<std::size_t>(std::max(returns, std::ranges::count(text, '\n')));
  }

  void new_line(std::size_t level) {
    out_ += '\n';
    out_.append(2 * level, ' ');
  }

  void tag(const Token& token, std::size_t level, std::string_view closing) {
    const auto begin = out_.rfind('\n') + 1;
    const auto name = slice(token.name, token.name_end);
    std::size_t whole = out_.size() - begin + 1 + name.size() + closing.size();
    for (auto i = token.attribute; i < token.attribute + token.attributes; ++i)
      whole += 1 + width(scan_.attributes[i]);
    out_ += '<';
    out_ += name;
    std::size_t column = out_.size() - begin;
    for (auto i = token.attribute; i < token.attribute + token.attributes; ++i) {
      const auto& attribute = scan_.attributes[i];
      const bool last = i + 1 == token.attribute + token.attributes;
      const auto needed = 1 + width(attribute) + (last ? closing.size() : 0);
      if (whole > columns_max && column + needed > columns_max && i != token.attribute) {
        new_line(level + 2);
        column = 2 * (level + 2);
      } else {
        out_ += ' ';
        ++column;
      }
      out_ += slice(attribute.name, attribute.name_end);
      out_ += '=';
      append(slice(attribute.value - 1, attribute.value_end + 1));
      column += width(attribute);
    }
    out_ += closing;
  }

  // Line breaks count by what is written of them.
  std::size_t width(const RawAttribute& attribute) const {
    const auto value = slice(attribute.value, attribute.value_end);
    std::size_t dropped = 0;
    for (std::size_t i = 0; i + 1 < value.size(); ++i)
      dropped += value[i] == '\r' && value[i + 1] == '\n';
    return attribute.name_end - attribute.name + 3 + value.size() - dropped;
  }

  std::string_view source_;
  const Scan& scan_;
  std::vector<Shape> shapes_;
  std::string out_;
};

}  // namespace

Result<std::string, Diagnostics> format(std::string_view bytes, const Language& language,
                                        std::string_view file) {
  const Source source(bytes);
  Findings findings(source.text(), file);
  const auto document = Document::parse(source.text(), findings, language);
  if (document == nullptr || findings.any_error()) return Failure{findings.take()};
  return Writer(*document, language).run();
}

}  // namespace cauce::xml
