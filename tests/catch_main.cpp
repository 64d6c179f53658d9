// The main function of every test executable; compiled once, since Catch2 takes seconds here.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
