#include <algorithm>

#include "engine/value/json.h"

namespace cauce {
namespace {

// UTF-8 sorts as UTF-16 does but for what UTF-16 writes as surrogates (lead bytes F0 to F4), which
// come before U+E000 to U+FFFF (lead bytes EE and EF).
int utf16_rank(char c) {
  const int byte = static_cast<unsigned char>(c);
  return byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte;
}

bool utf16_less(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(a, b, {}, utf16_rank, utf16_rank);
}

enum class Names : bool { as_put, sorted };

class Writer {
 public:
  Writer(std::string& out, Names names) : out_(out), names_(names) {}

  void write(const Value& value) { std::visit(*this, value.variant()); }

  void operator()(const Null&) { out_ += "null"; }
  void operator()(bool boolean) { out_ += boolean ? "true" : "false"; }
  void operator()(const Decimal& number) {
    // JSON has no infinities; no value that was computed from JSON is one.
    out_ += number.is_finite() ? number.to_short_string() : "null";
  }
  void operator()(const std::shared_ptr<const std::string>& text) {
    append_json_string(out_, *text);
  }
  template <class Temporal>
    requires requires(const Temporal& t) { cauce::to_string(t); }
  void operator()(const Temporal& temporal) {
    append_json_string(out_, to_string(temporal));
  }
  void operator()(const std::shared_ptr<const List>& list) {
    out_ += '[';
    bool first = true;
    for (const Value& item : *list) {
      if (!first) out_ += ',';
      first = false;
      write(item);
    }
    out_ += ']';
  }
  void operator()(const std::shared_ptr<const Context>& context) {
    out_ += '{';
    if (names_ == Names::as_put) {
      bool first = true;
      for (const Context::Entry& entry : context->entries()) write(entry, first);
    } else {
      write_sorted(*context);
    }
    out_ += '}';
  }
  void operator()(const std::shared_ptr<const Range>& range) {
    std::string text(1, range->low_end == Range::Endpoint::closed ? '[' : '(');
    Writer endpoints(text, names_);
    if (!range->low.is_null()) endpoints.write(range->low);
    text += "..";
    if (!range->high.is_null()) endpoints.write(range->high);
    text += range->high_end == Range::Endpoint::closed ? ']' : ')';
    append_json_string(out_, text);
  }
  void operator()(const std::shared_ptr<const Function>&) { out_ += "null"; }

 private:
  void write(const Context::Entry& entry, bool& first) {
    if (!first) out_ += ',';
    first = false;
    append_json_string(out_, entry.first);
    out_ += ':';
    write(entry.second);
  }

  void write_sorted(const Context& context) {
    std::vector<const Context::Entry*> sorted;
    sorted.reserve(context.size());
    for (const Context::Entry& entry : context.entries()) sorted.push_back(&entry);
    std::ranges::sort(sorted, utf16_less,
                      [](const auto* entry) -> const std::string& { return entry->first; });
    bool first = true;
    for (const Context::Entry* entry : sorted) write(*entry, first);
  }

  std::string& out_;
  Names names_;
};

// The two-character escapes of RFC 8785; all other control characters are \u00xx.
char short_escape(char c) {
  switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\t': return 't';
    case '\n': return 'n';
    case '\f': return 'f';
    case '\r': return 'r';
    default: return 0;
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  out += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text, from, i - from);
    from = i + 1;
    out += '\\';
    if (const char escape = short_escape(text[i]); escape != 0) {
      out += escape;
    } else {
      out += "u00";
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  out.append(text, from);
  out += '"';
}

void append_json(std::string& out, const Value& value) { Writer(out, Names::as_put).write(value); }

std::string to_json(const Value& value) {
  std::string out;
  append_json(out, value);
  return out;
}

std::string to_canonical_json(const Value& value) {
  std::string out;
  Writer(out, Names::sorted).write(value);
  return out;
}

}  // namespace cauce
