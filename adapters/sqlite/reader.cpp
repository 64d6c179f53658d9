#include "adapters/sqlite/reader.h"

#include "adapters/sqlite/column_values.h"
#include "adapters/sqlite/journal.h"
#include "adapters/sqlite/query.h"
#include "adapters/sqlite/writer.h"

namespace cauce::sqlite {
namespace {

constexpr std::size_t idle_connections_max = 32;

class SqliteReader final : public Reader {
 public:
  explicit SqliteReader(ReaderPool& pool) : pool_(pool), connection_(pool.borrow()) {}
  ~SqliteReader() override { pool_.give_back(std::move(connection_)); }
  SqliteReader(const SqliteReader&) = delete;
  SqliteReader& operator=(const SqliteReader&) = delete;

#define CAUCE_ROW(Row)                                                               \
  void select_into(const Filter& filter, const std::vector<Order>& order, Page page, \
                   const std::function<void(Row)>& sink) override {                  \
    read_rows<Row>(filter, order, page, sink);                                       \
  }
#define CAUCE_COMMA
#include "engine/projection/rows.def"
#undef CAUCE_COMMA
#undef CAUCE_ROW

  std::uint64_t count(std::string_view table, const Filter& filter) override {
    return read_or_stop([&] {
      const Question question = count_rows(schema_of(table), filter);
      Connection::Lease statement = connection_->statement(question.sql);
      question.bind_to(*statement);
      statement->executeStep();
      return static_cast<std::uint64_t>(statement->getColumn(0).getInt64());
    });
  }

  std::vector<ElementFigures> figures(const Filter& of_instances) override {
    return read_or_stop([&] {
      const Question question = select_visits(of_instances);
      Connection::Lease statement = connection_->statement(question.sql);
      question.bind_to(*statement);
      FigureSum sum;
      while (statement->executeStep()) {
        const SQLite::Column ended = statement->getColumn(3);
        ActivityState state{};
        const auto started = parse_instant(statement->getColumn(2).getText());
        const auto end = ended.isNull() ? std::nullopt : parse_instant(ended.getText());
        const bool is_whole = parse(statement->getColumn(1).getText(), state) &&
                              started.has_value() && end.has_value() != ended.isNull();
        invariant(is_whole, "a stored row reads back as it was written");
        sum.add(statement->getColumn(0).getText(), state, *started, end);
      }
      return sum.take();
    });
  }

  std::optional<std::string> content(const Digest& digest) override {
    return read_or_stop([&] { return read_bytes(*connection_, digest); });
  }

  Store::Slice journal(ProcessInstanceKey instance, std::uint64_t from, std::size_t max) override {
    return read_or_stop([&] { return read_records_of(*connection_, instance, from, max); });
  }

 private:
  // One statement, so one state of the store.
  template <class Row>
  void read_rows(const Filter& filter, const std::vector<Order>& order, Page page,
                 const std::function<void(Row)>& sink) {
    read_or_stop([&] {
      const Question question = select_rows(schema_of<Row>(), filter, order, page);
      Connection::Lease statement = connection_->statement(question.sql);
      question.bind_to(*statement);
      while (statement->executeStep()) sink(read_row<Row>(*statement));
    });
  }

  ReaderPool& pool_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace

ReaderPool::ReaderPool(std::filesystem::path file, const Tuning& tuning)
    : file_(std::move(file)), tuning_(tuning) {}

std::unique_ptr<Connection> ReaderPool::borrow() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<Connection> connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
  }
  auto connection = std::make_unique<Connection>(file_, Access::read, tuning_);
  connection->set_up(tuning_);
  return connection;
}

void ReaderPool::give_back(std::unique_ptr<Connection> connection) {
  const std::lock_guard lock(mutex_);
  if (idle_.size() < idle_connections_max) idle_.push_back(std::move(connection));
}

std::unique_ptr<Reader> make_reader(ReaderPool& pool) {
  return std::make_unique<SqliteReader>(pool);
}

}  // namespace cauce::sqlite
