// From the stored journal back to records and states: what loading, replay and rebuild share.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/named_bytes.h"
#include "engine/base/result.h"
#include "engine/journal/command.h"
#include "engine/journal/record.h"
#include "engine/ports/store.h"
#include "engine/state/instance.h"
#include "engine/state/partition.h"

namespace cauce {

// Reads the processes and decisions of a deployed file; `beside` gives the files of its deployment.
// Its errors were told when it was deployed, so that an empty answer means that the bytes are no
// longer what they were.
using ReadBeside = std::function<std::vector<NamedBytes>()>;
using ReadDeployed = std::function<Resource(const std::string& bytes, const std::string& name,
                                            const ReadBeside& beside)>;

// The drawings and models of definitions, as the journal or the rows name them.
class DrawingCatalog {
 public:
  using ReadContent = std::function<std::optional<std::string>(const Digest&)>;
  using Files = std::vector<std::pair<std::string, Digest>>;  // By name.

  DrawingCatalog(ReadDeployed read_deployed, ReadContent read_content)
      : read_deployed_(std::move(read_deployed)), read_content_(std::move(read_content)) {}

  // False when the content is missing or does not hold the process or decision.
  bool define(DefinitionKey key, const Digest& digest, const std::string& resource,
              const std::string& process_id);
  bool define(DecisionDefinitionKey key, const Digest& digest, const std::string& resource,
              const std::string& decision_id, const Files& deployment);
  void add(DefinitionKey key, Drawing drawing) { drawings_[key] = std::move(drawing); }
  void add(DecisionDefinitionKey key, DecisionModel model) { models_[key] = std::move(model); }
  Drawing find(DefinitionKey key) const;
  DecisionModel find(DecisionDefinitionKey key) const;

 private:
  // Null when there is no such content.
  const Resource* read(const Digest& digest, const std::string& resource, const Files& beside);

  ReadDeployed read_deployed_;
  ReadContent read_content_;
  // What a decision model is depends on the files beside it, too.
  std::map<std::pair<Digest, std::vector<Digest>>, Resource> by_digest_;
  std::map<DefinitionKey, Drawing> drawings_;
  std::map<DecisionDefinitionKey, DecisionModel> models_;
};

// Decodes the records of a slice in order; `take` returns false to stop early.
Result<Done, std::string> decode_slice(const Store::Slice& slice, DrawingCatalog& catalog,
                                       const std::function<bool(Record)>& take);

// The state of one instance from its own records. None of them: null.
Result<std::unique_ptr<InstanceState>, std::string> fold_instance(const Store::Slice& slice,
                                                                  DrawingCatalog& catalog);

// Everything, from the first record on.
struct WholeState {
  PartitionState partition{};
  std::map<ProcessInstanceKey, InstanceState> instances{};
  bool operator==(const WholeState&) const = default;
};
void apply(WholeState& state, const Record& record);

// Reads the whole journal, slice by slice.
using ReadSlice = std::function<Store::Slice(std::uint64_t from, std::size_t max)>;
Result<Done, std::string> read_journal(const ReadSlice& read, DrawingCatalog& catalog,
                                       const std::function<bool(Record)>& take);

}  // namespace cauce
