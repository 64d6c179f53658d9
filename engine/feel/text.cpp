#include "engine/feel/text.h"

#include "engine/feel/evaluator.h"
#include "engine/feel/lexer.h"

namespace cauce::feel {
namespace {

bool is_simple_name(std::string_view name) {
  const Token token = next_token(name, 0);
  return token.kind == TokenKind::name && token.start == 0 && token.end == name.size();
}

class Writer {
 public:
  explicit Writer(Evaluator& evaluator) : evaluator_(evaluator) {}

  void write(const Value& value) {
    if (!evaluator_.charge(1)) return;
    if (value.is_null()) put("null");
    if (const auto* boolean = value.boolean()) put(*boolean ? "true" : "false");
    if (const auto* number = value.number()) put(number->to_string());
    if (const auto* text = value.string()) write_quoted(*text);
    if (const auto* date = value.date()) put(to_string(*date));
    if (const auto* time = value.time()) put(to_string(*time));
    if (const auto* date_time = value.date_time()) put(to_string(*date_time));
    if (const auto* duration = value.year_month()) put(to_string(*duration));
    if (const auto* duration = value.day_time()) put(to_string(*duration));
    if (const auto* list = value.list()) write_list(*list);
    if (const auto* context = value.context()) write_context(*context);
    if (const auto* range = value.range()) write_range(*range);
    if (std::holds_alternative<std::shared_ptr<const Function>>(value.variant())) put("function");
  }

  void put(std::string_view text) {
    if (evaluator_.charge(text.size() / 16)) out += text;
  }

  std::string out;

 private:
  void write_quoted(std::string_view text) {
    put("\"");
    for (std::size_t start = 0; start <= text.size();) {
      const std::size_t end = std::min(text.find_first_of("\"\\", start), text.size());
      put(text.substr(start, end - start));
      if (end < text.size()) put(text[end] == '"' ? "\\\"" : "\\\\");
      start = end + 1;
    }
    put("\"");
  }

  void write_list(const List& list) {
    put("[");
    for (const Value& item : list) {
      if (&item != &list.front()) put(", ");
      write(item);
      if (evaluator_.failed()) return;
    }
    put("]");
  }

  void write_context(const Context& context) {
    put("{");
    for (const auto& entry : context.entries()) {
      if (&entry != &context.entries().front()) put(", ");
      if (is_simple_name(entry.first))
        put(entry.first);
      else
        write_quoted(entry.first);
      put(": ");
      write(entry.second);
      if (evaluator_.failed()) return;
    }
    put("}");
  }

  void write_range(const Range& range) {
    const bool low_closed = range.low_end == Range::Endpoint::closed;
    const bool high_closed = range.high_end == Range::Endpoint::closed;
    if (range.low.is_null() != range.high.is_null()) {  // `> 5` and its like.
      const bool below = range.low.is_null();
      put(below ? (high_closed ? "<= " : "< ") : (low_closed ? ">= " : "> "));
      return write(below ? range.high : range.low);
    }
    put(low_closed ? "[" : "(");
    write(range.low);
    put("..");
    write(range.high);
    put(high_closed ? "]" : ")");
  }

  Evaluator& evaluator_;
};

}  // namespace

std::string to_text(const Value& value, Evaluator& evaluator) {
  if (const auto* text = value.string())
    return evaluator.charge(text->size() / 16) ? *text : std::string();
  Writer writer(evaluator);
  writer.write(value);
  return std::move(writer.out);
}

}  // namespace cauce::feel
