#include "adapters/http/multipart.h"

#include <algorithm>

#include "adapters/http/header_parameters.h"
#include "adapters/http/message.h"
#include "engine/base/utf8.h"

namespace cauce::http {
namespace {

constexpr std::size_t boundary_bytes_max = 70;  // RFC 2046, 5.1.1.

// RFC 2046, 5.1.1: bcharsnospace, and a space that does not end it.
bool is_boundary(std::string_view text) {
  if (text.empty() || text.size() > boundary_bytes_max || text.back() == ' ') return false;
  return std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
  });
}

// Takes the rest of a delimiter line: blanks and the line's end.
bool take_line_end(std::string_view& rest) {
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
  if (!rest.starts_with("\r\n")) return false;
  rest.remove_prefix(2);
  return true;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<std::string> read_disposition(std::string_view value, Part& part) {
  const std::optional<ParameterizedValue> disposition = parse_parameters(value);
  if (!disposition || disposition->value != "form-data")
    return "expected 'Content-Disposition: form-data; name=...' in a part, but found another";
  const std::string* name = disposition->parameter("name");
  if (name == nullptr || !is_utf8(*name)) return "expected every part to have a name in UTF-8";
  part.name = *name;
  if (const std::string* filename = disposition->parameter("filename")) {
    if (!is_utf8(*filename)) return "expected the name of every file to be UTF-8";
    part.filename = *filename;
  }
  return std::nullopt;
}

// The lines of a part's header. RFC 7578, 4.7: other encodings than none are history.
std::optional<std::string> read_header(std::string_view header, Part& part) {
  bool has_disposition = false;
  while (!header.empty()) {
    const std::size_t end = header.find("\r\n");
    const std::string_view line = header.substr(0, end);
    header = end == std::string_view::npos ? std::string_view{} : header.substr(end + 2);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
      return "expected 'name: value' in the header of a part, but found another line";
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (equal_ignoring_case(name, "Content-Disposition")) {
      if (has_disposition) return "expected one Content-Disposition in a part, but found two";
      has_disposition = true;
      if (std::optional<std::string> problem = read_disposition(value, part)) return problem;
    } else if (equal_ignoring_case(name, "Content-Transfer-Encoding")) {
      const bool is_plain = equal_ignoring_case(value, "binary") ||
                            equal_ignoring_case(value, "8bit") ||
                            equal_ignoring_case(value, "7bit");
      if (!is_plain) return "expected no Content-Transfer-Encoding, but found one";
    }
  }
  if (!has_disposition) return "expected a Content-Disposition in every part, but found none";
  return std::nullopt;
}

}  // namespace

Result<std::vector<Part>, std::string> parse_multipart(std::string_view content_type,
                                                       std::string_view body,
                                                       MultipartLimits limits) {
  const std::optional<ParameterizedValue> type = parse_parameters(content_type);
  if (!type || type->value != "multipart/form-data")
    return Failure{std::string("expected a body of Content-Type multipart/form-data")};
  const std::string* boundary = type->parameter("boundary");
  if (boundary == nullptr || !is_boundary(*boundary))
    return Failure{std::string("expected Content-Type to have a boundary of 1 to 70 characters")};
  const std::string delimiter = "\r\n--" + *boundary;

  std::string_view rest = body;
  if (rest.starts_with(std::string_view(delimiter).substr(2))) {
    rest.remove_prefix(delimiter.size() - 2);
  } else {
    const std::size_t first = rest.find(delimiter);
    if (first == std::string_view::npos)
      return Failure{std::string("expected the body to have the boundary that Content-Type names")};
    rest.remove_prefix(first + delimiter.size());
  }
  std::vector<Part> parts;
  while (!rest.starts_with("--")) {
    if (!take_line_end(rest))
      return Failure{std::string("expected the end of the line after a boundary")};
    if (parts.size() == limits.parts)
      return Failure{"expected at most " + std::to_string(limits.parts) + " parts"};
    const std::size_t header_end =
        rest.starts_with("\r\n") ? 0 : rest.substr(0, limits.header_bytes).find("\r\n\r\n");
    if (header_end == std::string_view::npos)
      return Failure{"expected the header of a part to end within " +
                     std::to_string(limits.header_bytes) + " bytes"};
    Part part;
    if (std::optional<std::string> problem = read_header(rest.substr(0, header_end), part))
      return Failure{std::move(*problem)};
    // The delimiter's own line end may be the one that ends the header: an empty part.
    rest.remove_prefix(header_end + 2);
    const std::size_t end = rest.find(delimiter);
    if (end == std::string_view::npos)
      return Failure{std::string("expected the last boundary to end in '--', but the body ends")};
    part.content = end < 2 ? std::string_view{} : rest.substr(2, end - 2);
    rest.remove_prefix(end + delimiter.size());
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace cauce::http
