// Do two databases say the same? For the check of a rebuild: rows follow from the journal, so the
// same journal gives the same rows, byte for byte.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/ports/reader.h"

namespace cauce::sqlite {

// A line for each row of a projected table that only one of the two has, or that they have
// differently, by table and key; at most `max` of them. Empty: the same. Reads both in pages, so
// that memory does not grow with the tables. Neither may be written to meanwhile.
std::vector<std::string> differing_rows(Reader& before, Reader& after, std::size_t max = 100);

// Every row of every projected table as text, a line each, by table and key.
std::string dump_rows(Reader& reader);

}  // namespace cauce::sqlite
