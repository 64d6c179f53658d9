#include "adapters/runtime/batch.h"

#include "engine/journal/codec.h"
#include "engine/projection/project.h"

namespace cauce {
namespace {

void add_record(const Record& record, Batch& batch) {
  EncodedRecord encoded = encode(record);
  batch.records.push_back({record.position, record.instance, std::move(encoded.json)});
  for (EncodedValue& value : encoded.values)
    batch.values.push_back(
        {record.position, value.ordinal, record.instance, value.salt, std::move(value.content)});
  project(record, batch.changes);
}

}  // namespace

void DecidedBatch::add(Result<Outcome, Rejection> outcome, EnginePort::Done done) {
  if (!outcome.ok()) {
    answers.push_back({Failure{std::move(outcome.error())}, std::move(done)});
    return;
  }
  for (const Record& record : outcome->records) add_record(record, batch);
  for (Content& content : outcome->contents)
    batch.contents.push_back({content.digest, std::move(content.bytes)});
  answers.push_back({std::move(outcome->reply), std::move(done)});
}

}  // namespace cauce
