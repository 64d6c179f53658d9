#include "tools/cauce/input.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "engine/value/json.h"

namespace cauce::tools {
namespace {

constexpr std::size_t bytes_max = std::size_t{64} << 20;

Problem cannot_read(const std::filesystem::path& file) {
  return {Exit::refused,
          "cannot read " + file.string() + ": " + std::generic_category().message(errno)};
}

Result<std::string, Problem> read_all(std::FILE* from, const std::filesystem::path& file) {
  std::string bytes;
  char piece[65536];
  for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, from)) > 0;) {
    bytes.append(piece, got);
    if (bytes.size() > bytes_max)
      return Failure{Problem{Exit::refused, "expected " + file.string() + " to have at most " +
                                                std::to_string(bytes_max) + " bytes"}};
  }
  if (std::ferror(from) != 0) return Failure{cannot_read(file)};
  return bytes;
}

}  // namespace

Result<std::string, Problem> read_file(const std::filesystem::path& file) {
  if (file == "-") return read_all(stdin, "stdin");
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(std::fopen(file.c_str(), "rb"),
                                                               &std::fclose);
  if (!opened) return Failure{cannot_read(file)};
  return read_all(opened.get(), file);
}

Result<Context, Problem> read_json_object(const std::string& text, const std::string& what) {
  std::string json = text;
  if (text == "-") {
    auto bytes = read_file("-");
    if (!bytes.ok()) return Failure{bytes.error()};
    json = std::move(*bytes);
  }
  const auto value = parse_json(json);
  if (!value.ok())
    return Failure{Problem{Exit::refused, "expected " + what + " to be a JSON object; at byte " +
                                              std::to_string(value.error().offset) + ": " +
                                              value.error().message}};
  if (!value->context())
    return Failure{Problem{Exit::refused, "expected " + what +
                                              " to be a JSON object, but found a " +
                                              std::string(type_name(*value))}};
  return *value->context();
}

}  // namespace cauce::tools
