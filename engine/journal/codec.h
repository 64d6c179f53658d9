// The journal's text: one canonical JSON object a record (RFC 8785: names sorted, no white space,
// UTF-8), which people can read.
//
//     {"actor":{"groups":["encargado"],"user":"ana"},"command":"CompleteTask",
//      "definition":"2251799813685250","events":[{"event":"TaskCompleted","role":"encargado",
//      "state":"Completed","task":"2251799813685254","user":"ana"},…],
//      "instance":"2251799813685252","position":7,"subject":"2251799813685254",
//      "time":"2026-11-02T12:00:00.000Z"}
//
// Keys are strings of digits, since a JSON number is exact only to 2^53. What is empty or absent is
// left out. Elements and flows stand by id. A value stands as the commitment to it, SHA-256(salt,
// text) in hex; salt and text are handed over beside the record, numbered in order of appearance.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/journal/record.h"

namespace cauce {

struct EncodedValue {
  std::uint32_t ordinal = 0;
  Salt salt{};
  std::string content{};  // As value/stored.h writes it.
};

struct EncodedRecord {
  std::string json{};
  std::vector<EncodedValue> values{};
};

EncodedRecord encode(const Record& record);

// Where a reader of the journal finds what the text does not hold.
struct DecodeSources {
  // The drawing of a definition that an earlier record, or an earlier event of this one, defined.
  std::function<Drawing(DefinitionKey)> drawing;
  // Called for each ProcessDefined before the events that follow it.
  std::function<void(const ProcessDefined&)> defined;
  // The value of this ordinal; none when it was erased.
  std::function<std::optional<EncodedValue>(std::uint32_t ordinal)> value;
};

// The message says what was expected and where. Values are checked against their commitments.
Result<Record, std::string> decode(std::string_view json, const DecodeSources& sources);

}  // namespace cauce
