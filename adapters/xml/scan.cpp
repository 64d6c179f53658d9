#include "adapters/xml/scan.h"

#include <algorithm>
#include <string>
#include <utility>

#include "adapters/xml/characters.h"
#include "adapters/xml/encoding.h"
#include "adapters/xml/reference.h"

namespace cauce::xml {

namespace {

using Kind = Token::Kind;

std::string quoted(std::string_view text) {
  constexpr std::size_t shown_max = 60;
  if (text.size() <= shown_max) return "'" + std::string(text) + "'";
  std::size_t cut = shown_max;  // Never in the middle of a character.
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  return "'" + std::string(text.substr(0, cut)) + "…'";
}

class Scanner {
 public:
  Scanner(std::string_view text, Findings& findings, const Limits& limits)
      : text_(text), findings_(findings), limits_(limits) {}

  Scan run() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    if (rest().starts_with("<?xml") && rest().size() > 5 && is_space(rest()[5])) declaration();
    while (at_ < text_.size() && !stopped_) {
      if (scan_.tokens.size() + scan_.attributes.size() > limits_.nodes_max) {
        stop(at_, "xml-too-large",
             "expected at most " + std::to_string(limits_.nodes_max) + " elements and attributes");
        break;
      }
      text_[at_] == '<' ? markup() : characters();
    }
    if (!stopped_) finish();
    scan_.sound = sound_;
    return std::move(scan_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  // What is wrong, but does not hinder reading on.
  void wrong(std::uint32_t at, const char* rule, std::string message, std::string hint = {}) {
    findings_.error(at, rule, std::move(message), std::move(hint));
  }
  // Tags do not match: no tree can be built.
  void unsound(std::uint32_t at, const char* rule, std::string message, std::string hint = {}) {
    sound_ = false;
    wrong(at, rule, std::move(message), std::move(hint));
  }
  // What follows cannot be made sense of.
  void stop(std::uint32_t at, const char* rule, std::string message, std::string hint = {}) {
    stopped_ = true;
    unsound(at, rule, std::move(message), std::move(hint));
  }

  // Moves past `closing`; stops when there is none.
  bool move_past(std::uint32_t begin, std::size_t from, std::string_view closing) {
    const auto found = text_.find(closing, from);
    if (found == std::string_view::npos) {
      stop(begin, "xml-unclosed", "expected " + quoted(closing) + ", but the file ends");
      return false;
    }
    at_ = static_cast<std::uint32_t>(found + closing.size());
    return true;
  }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  void push(Kind kind, std::uint32_t begin) {
    scan_.tokens.push_back({.kind = kind, .begin = begin, .end = at_});
  }

  void finish() {
    for (const auto open : open_)
      unsound(scan_.tokens[open].begin, "xml-unclosed",
              "<" + std::string(name_of(scan_.tokens[open])) + "> is never closed");
    if (!rooted_) unsound(0, "xml-empty", "expected an XML element, but there is none");
  }

  std::string_view name_of(const Token& token) const { return slice(token.name, token.name_end); }

  // Production 23; version and encoding must be what we read.
  void declaration() {
    const auto begin = at_;
    if (!move_past(begin, at_, "?>")) return;
    const auto end = at_;
    at_ = begin + 5;
    std::vector<std::string_view> seen;
    while (!stopped_) {
      skip_space();
      if (at_ + 2 >= end) break;
      RawAttribute attribute;
      if (!read_attribute(attribute)) break;
      if (at_ > end) return stop(begin, "xml-declaration", "the XML declaration is not closed");
      check_declared(attribute);
      seen.push_back(slice(attribute.name, attribute.name_end));
    }
    if (stopped_) return;
    at_ = end;
    static const std::vector<std::string_view> order{"version", "encoding", "standalone"};
    auto expected = order.begin();
    for (const auto name : seen) {
      expected = std::find(expected, order.end(), name);
      if (expected == order.end()) break;
      ++expected;
    }
    if (seen.empty() || seen.front() != "version" ||
        (expected == order.end() && seen.back() != "standalone"))
      wrong(begin, "xml-declaration",
            "expected version, then encoding, then standalone in the XML declaration");
    push(Kind::declaration, begin);
  }

  void check_declared(const RawAttribute& attribute) {
    const auto name = slice(attribute.name, attribute.name_end);
    const auto value = slice(attribute.value, attribute.value_end);
    if (name == "version" && value != "1.0")
      wrong(attribute.value, "xml-version", "expected XML 1.0, but found " + quoted(value));
    if (name == "standalone" && value != "yes" && value != "no")
      wrong(attribute.value, "xml-declaration", "expected yes or no, but found " + quoted(value));
    if (name != "encoding") return;
    if (encoding_named(value) == Encoding::other)
      wrong(attribute.value, "xml-encoding",
            "expected the encoding UTF-8 or ISO-8859-1, but the file declares " + quoted(value),
            "save the file as UTF-8");
  }

  void markup() {
    const auto begin = at_;
    if (rest().starts_with("<!--")) {
      comment();
    } else if (rest().starts_with("<![CDATA[")) {
      if (open_.empty())
        unsound(begin, "xml-outside-root", "CDATA must stand inside the root element");
      if (move_past(begin, at_ + 9, "]]>")) push(Kind::cdata, begin);
    } else if (rest().starts_with("<!DOCTYPE")) {
      stop(begin, "xml-doctype", "a document type declaration is refused",
           "remove <!DOCTYPE …>; entities are not expanded");
    } else if (rest().starts_with("<!")) {
      stop(begin, "xml-markup", "expected <!-- or <![CDATA[ after '<!'");
    } else if (rest().starts_with("<?")) {
      instruction();
    } else if (rest().starts_with("</")) {
      end_tag();
    } else {
      start_tag();
    }
  }

  void comment() {
    const auto begin = at_;
    if (!move_past(begin, at_ + 4, "-->")) return;
    const auto body = slice(begin + 4, at_ - 3);
    if (body.find("--") != std::string_view::npos || body.ends_with('-'))
      wrong(begin, "xml-comment", "'--' must not stand inside a comment");
    push(Kind::comment, begin);
  }

  void instruction() {
    const auto begin = at_;
    const auto size = name_size(text_.substr(begin + 2));
    const auto target = text_.substr(begin + 2, size);
    if (size == 0)
      return stop(begin, "xml-markup", "expected the name of a processing instruction after '<?'");
    if (!move_past(begin, begin + 2 + size, "?>")) return;
    if (at_ > begin + 4 + size && !is_space(text_[begin + 2 + size]))
      wrong(begin, "xml-markup", "expected white space after '<?" + std::string(target) + "'");
    if (target.size() == 3 && (target[0] | 0x20) == 'x' && (target[1] | 0x20) == 'm' &&
        (target[2] | 0x20) == 'l')
      unsound(begin, "xml-declaration",
              "the XML declaration must be the very first thing of the file");
    push(Kind::instruction, begin);
  }

  void characters() {
    const auto begin = at_;
    at_ = static_cast<std::uint32_t>(std::min(text_.find('<', at_), text_.size()));
    const auto body = slice(begin, at_);
    if (open_.empty()) {
      if (!is_blank(body))
        unsound(begin + static_cast<std::uint32_t>(body.find_first_not_of(" \t\r\n")),
                "xml-outside-root", "text must stand inside the root element");
      return;
    }
    if (const auto closing = body.find("]]>"); closing != std::string_view::npos)
      wrong(begin + static_cast<std::uint32_t>(closing), "xml-text", "']]>' must not stand in text",
            "write ]]&gt;");
    check_references(begin, at_);
    push(Kind::text, begin);
  }

  void check_references(std::uint32_t begin, std::uint32_t end) {
    for (auto i = begin; i < end; ++i) {
      if (text_[i] != '&') continue;
      const auto reference = decode_reference(slice(i, end));
      if (reference.size == 0)
        wrong(i, "xml-reference",
              "expected &amp; &lt; &gt; &quot; &apos; or &#number;, but found " +
                  quoted(slice(i, std::min(end, i + 12))),
              "write &amp; for '&'");
    }
  }

  void end_tag() {
    const auto begin = at_;
    const auto size = name_size(text_.substr(begin + 2));
    at_ = begin + 2 + size;
    skip_space();
    if (size == 0 || at_ >= text_.size() || text_[at_] != '>')
      return stop(begin, "xml-markup", "expected an end tag such as </name>");
    ++at_;
    const auto name = text_.substr(begin + 2, size);
    close(begin, name);
    scan_.tokens.push_back({.kind = Kind::end,
                            .begin = begin,
                            .end = at_,
                            .name = begin + 2,
                            .name_end = begin + 2 + size});
  }

  // A wrong end tag closes what it names, when that is open; else it is passed over.
  void close(std::uint32_t begin, std::string_view name) {
    auto match = open_.size();
    while (match > 0 && name_of(scan_.tokens[open_[match - 1]]) != name) --match;
    if (match == 0)
      return unsound(begin, "xml-end-tag",
                     "</" + std::string(name) + "> closes an element that is not open");
    for (auto i = open_.size(); i > match; --i)
      unsound(scan_.tokens[open_[i - 1]].begin, "xml-unclosed",
              "<" + std::string(name_of(scan_.tokens[open_[i - 1]])) + "> is not closed before </" +
                  std::string(name) + ">");
    open_.resize(match - 1);
  }

  void start_tag() {
    const auto begin = at_;
    const auto size = name_size(text_.substr(begin + 1));
    if (size == 0)
      return stop(begin, "xml-markup", "expected the name of an element after '<'",
                  "write &lt; for '<'");
    if (open_.empty() && rooted_)
      unsound(begin, "xml-roots", "expected one root element, but here is a second one");
    rooted_ = true;
    Token token{.kind = Kind::start,
                .begin = begin,
                .name = begin + 1,
                .name_end = begin + 1 + size,
                .attribute = static_cast<std::uint32_t>(scan_.attributes.size())};
    at_ = token.name_end;
    if (!read_attributes(token)) return;
    token.end = at_;
    scan_.tokens.push_back(token);
    if (token.kind == Kind::empty) return;
    open_.push_back(static_cast<std::uint32_t>(scan_.tokens.size() - 1));
    if (open_.size() > limits_.depth_max)
      stop(begin, "xml-too-deep",
           "expected at most " + std::to_string(limits_.depth_max) + " elements in each other");
  }

  bool read_attributes(Token& token) {
    for (;;) {
      const bool spaced = at_ < text_.size() && is_space(text_[at_]);
      skip_space();
      if (at_ >= text_.size()) {
        stop(token.begin, "xml-unclosed", "expected '>', but the file ends");
        return false;
      }
      if (text_[at_] == '>' || rest().starts_with("/>")) break;
      if (!spaced) unsound(at_, "xml-attribute", "expected white space before an attribute");
      RawAttribute attribute;
      if (!read_attribute(attribute)) return false;
      scan_.attributes.push_back(attribute);
      if (scan_.attributes.size() - token.attribute > limits_.attributes_max) {
        stop(at_, "xml-too-large",
             "expected at most " + std::to_string(limits_.attributes_max) +
                 " attributes in one element");
        return false;
      }
    }
    if (text_[at_] == '/') {
      token.kind = Kind::empty;
      ++at_;
    }
    ++at_;
    token.attributes = static_cast<std::uint32_t>(scan_.attributes.size()) - token.attribute;
    check_duplicates(token);
    return true;
  }

  bool read_attribute(RawAttribute& attribute) {
    attribute.name = at_;
    const auto size = name_size(rest());
    if (size == 0) {
      stop(at_, "xml-attribute", "expected the name of an attribute");
      return false;
    }
    at_ += size;
    attribute.name_end = at_;
    const auto name = quoted(slice(attribute.name, attribute.name_end));
    skip_space();
    if (at_ >= text_.size() || text_[at_] != '=') {
      stop(attribute.name, "xml-attribute", "expected '=' after the attribute " + name);
      return false;
    }
    ++at_;
    skip_space();
    if (at_ >= text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) {
      stop(attribute.name, "xml-attribute", "expected the attribute " + name + " in quotes");
      return false;
    }
    attribute.value = at_ + 1;
    const auto closing = text_.find(text_[at_], at_ + 1);
    if (closing == std::string_view::npos) {
      stop(at_, "xml-unclosed", "the value of the attribute " + name + " is not closed");
      return false;
    }
    attribute.value_end = static_cast<std::uint32_t>(closing);
    at_ = attribute.value_end + 1;
    const auto value = slice(attribute.value, attribute.value_end);
    if (const auto less = value.find('<'); less != std::string_view::npos)
      wrong(attribute.value + static_cast<std::uint32_t>(less), "xml-attribute",
            "'<' must not stand in the value of an attribute", "write &lt;");
    check_references(attribute.value, attribute.value_end);
    return true;
  }

  void check_duplicates(const Token& token) {
    names_.clear();
    for (auto i = token.attribute; i < token.attribute + token.attributes; ++i) names_.push_back(i);
    const auto name = [this](std::uint32_t i) {
      return slice(scan_.attributes[i].name, scan_.attributes[i].name_end);
    };
    std::ranges::sort(names_, {}, [&](std::uint32_t i) { return std::pair(name(i), i); });
    for (std::size_t i = 1; i < names_.size(); ++i)
      if (name(names_[i - 1]) == name(names_[i]))
        wrong(scan_.attributes[names_[i]].name, "xml-attribute-duplicate",
              "the attribute " + quoted(name(names_[i])) + " stands here twice");
  }

  std::string_view text_;
  Findings& findings_;
  const Limits& limits_;
  Scan scan_;
  std::uint32_t at_ = 0;
  std::vector<std::uint32_t> open_;   // Tokens of the start tags that are not closed yet.
  std::vector<std::uint32_t> names_;  // Of one tag; kept to save allocations.
  bool rooted_ = false;
  bool sound_ = true;
  bool stopped_ = false;
};

}  // namespace

Scan scan(std::string_view text, Findings& findings, const Limits& limits) {
  return Scanner(text, findings, limits).run();
}

}  // namespace cauce::xml
