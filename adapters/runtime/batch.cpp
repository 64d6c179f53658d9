#include "adapters/runtime/batch.h"

#include "engine/journal/codec.h"
#include "engine/projection/project.h"

namespace cauce {

void add_to_batch(const Record& record, Batch& batch) {
  EncodedRecord encoded = encode(record);
  batch.records.push_back({record.position, record.instance, std::move(encoded.json)});
  for (EncodedValue& value : encoded.values)
    batch.values.push_back(
        {record.position, value.ordinal, record.instance, value.salt, std::move(value.content)});
  project(record, batch.changes);
}

void add_to_batch(std::vector<Content> contents, Batch& batch) {
  for (Content& content : contents)
    batch.contents.push_back({content.digest, std::move(content.bytes)});
}

}  // namespace cauce
