// TLS as a client of another make meets it: OpenSSL itself, over a real socket.
#include "adapters/http/tls.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include "adapters/http/server.h"
#include "tests/adapters/http/client.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

template <auto release>
struct Release {
  void operator()(auto* held) const { release(held); }
};
template <class T, auto release>
using Held = std::unique_ptr<T, Release<release>>;

// A key, and a certificate for this machine that it signed itself, as PEM files of a folder that is
// gone with it.
class Certificate {
 public:
  Certificate() {
    std::string name = (std::filesystem::temp_directory_path() / "cauce-tls-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    const Held<EVP_PKEY, EVP_PKEY_free> key(EVP_EC_gen("P-256"));
    const Held<X509, X509_free> made(X509_new());
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 3600);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("cauce"), -1, -1, 0);
    X509_set_issuer_name(made.get(), X509_get_subject_name(made.get()));
    X509_set_pubkey(made.get(), key.get());
    const Held<X509_EXTENSION, X509_EXTENSION_free> names(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1"));
    X509_add_ext(made.get(), names.get(), -1);
    X509_sign(made.get(), key.get(), EVP_sha256());
    const Held<BIO, BIO_free> certificate(BIO_new_file(files().certificate.c_str(), "w"));
    PEM_write_bio_X509(certificate.get(), made.get());
    const Held<BIO, BIO_free> secret(BIO_new_file(files().key.c_str(), "w"));
    PEM_write_bio_PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  }
  ~Certificate() { std::filesystem::remove_all(folder_); }
  Certificate(const Certificate&) = delete;
  Certificate& operator=(const Certificate&) = delete;

  TlsFiles files() const { return {folder_ / "certificate.pem", folder_ / "key.pem"}; }

 private:
  std::filesystem::path folder_;
};

struct Secured {
  Secured() {
    ServerOptions options;
    options.port = 0;
    options.tls = certificate.files();
    auto started = Server::start(options, office.application, office.statistics);
    REQUIRE(started.ok());
    server = std::move(*started);
  }
  Certificate certificate;
  Office office;
  std::unique_ptr<Server> server;
};

// Trusts the one certificate, and that only for 127.0.0.1.
class SecureClient {
 public:
  explicit SecureClient(const Secured& to, int newest = TLS1_3_VERSION)
      : context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_security_level(context_.get(), 0);  // Old versions are offered when they are asked.
    SSL_CTX_set_max_proto_version(context_.get(), newest);
    SSL_CTX_load_verify_file(context_.get(), to.certificate.files().certificate.c_str());
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, nullptr);
    stream_.reset(BIO_new_ssl_connect(context_.get()));
    SSL* ssl = nullptr;
    BIO_get_ssl(stream_.get(), &ssl);
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), "127.0.0.1");
    BIO_set_conn_hostname(stream_.get(), to.server->address().c_str());
    is_open_ = BIO_do_handshake(stream_.get()) == 1;
  }

  bool is_open() const { return is_open_; }
  void send(const std::string& bytes) {
    REQUIRE(BIO_write(stream_.get(), bytes.data(), static_cast<int>(bytes.size())) ==
            static_cast<int>(bytes.size()));
  }
  // Up to and with `end`; what came when the connection ends first.
  std::string until(std::string_view end) {
    while (in_.find(end) == std::string::npos) {
      std::array<char, 4096> buffer;
      const int count = BIO_read(stream_.get(), buffer.data(), buffer.size());
      if (count <= 0) break;
      in_.append(buffer.data(), static_cast<std::size_t>(count));
    }
    const std::size_t at = in_.find(end);
    std::string found = in_.substr(0, at == std::string::npos ? at : at + end.size());
    in_.erase(0, found.size());
    return found;
  }

 private:
  Held<SSL_CTX, SSL_CTX_free> context_;
  Held<BIO, BIO_free_all> stream_;
  bool is_open_ = false;
  std::string in_;
};

const std::string ask_live = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
const std::string is_up = "{\"status\":\"UP\"}";

}  // namespace

TEST_CASE("a client that trusts the certificate asks again and again over TLS") {
  const Secured secured;
  SecureClient client(secured);
  REQUIRE(client.is_open());
  for (int i = 0; i < 3; ++i) {
    client.send(ask_live);
    CHECK(status_of(client.until(is_up)) == "200");
  }
}

TEST_CASE("bodies of many TLS records arrive whole") {
  const Secured secured;
  SecureClient client(secured);
  const std::string reason(100'000, 'x');
  client.send("POST /engine-rest/task/30/claim HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
              std::to_string(reason.size() + 13) +
              "\r\nContent-Type: application/json\r\n\r\n{\"userId\": \"" + reason + "\"");
  CHECK(status_of(client.until("\r\n\r\n")) == "400");  // The JSON has no end.
}

TEST_CASE("TLS before 1.2 is not spoken") {
  const Secured secured;
  CHECK(SecureClient(secured, TLS1_2_VERSION).is_open());
  CHECK_FALSE(SecureClient(secured, TLS1_1_VERSION).is_open());
}

TEST_CASE("who speaks plainly where TLS is spoken is told nothing, and disturbs nobody") {
  const Secured secured;
  SecureClient client(secured);
  Client plain(secured.server->port());
  plain.send(ask_live);
  CHECK(plain.rest().find("UP") == std::string::npos);
  client.send(ask_live);
  CHECK(status_of(client.until(is_up)) == "200");
}

TEST_CASE("a key of another certificate cannot be used, nor what is no PEM or is not there") {
  const Certificate one, other;
  CHECK(make_tls(one.files()).ok());
  const auto mixed = make_tls({one.files().certificate, other.files().key});
  REQUIRE_FALSE(mixed.ok());
  CHECK(mixed.error().find("cannot use the key " + other.files().key) == 0);
  const auto missing = make_tls({one.files().certificate + "x", one.files().key});
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().find("cannot use the certificate " + one.files().certificate + "x") == 0);
  std::ofstream(one.files().certificate) << "no PEM";
  CHECK_FALSE(make_tls(one.files()).ok());
}

}  // namespace cauce::http::test
