// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-512, beside what python3.11 prints for hashlib.sha512(b"…").hexdigest().
#include "base/sha512.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static void expect_digest(const void *bytes, size_t size, const char *expected) {
    uint8_t digest[SHA512_SIZE];
    char text[2 * SHA512_SIZE + 1];
    sha512(bytes, size, digest);
    for (size_t i = 0; i < SHA512_SIZE; i++) {
        snprintf(text + 2 * i, 3, "%02x", digest[i]);
    }
    cr_expect_str_eq(text, expected, "%zu bytes", size);
}

typedef struct Sample {
    size_t size; // so many letters x
    const char *digest;
} Sample;

static const Sample samples[] = {
    {1, "a4abd4448c49562d828115d13a1fccea927f52b4d5459297f8b43e42da89238b"
        "c13626e43dcb38ddb082488927ec904fb42057443983e88585179d50551afe62"},
    {111, "9a2a120825c2319867758ec277924f6faa254968bf752046dacdd948d8ad299b"
          "10359fd04bfd7d3810b5fa1b16a294236138baff981cbb85248478053ac4d3dd"},
    {112, "a3722b515ef40c910f2419f6e0da8ca51d410114ce6272faae64045f9e9f630e"
          "7fa8dd5a3243c9860b899d148c3da4bc0f9e07454542604d030bb55531fe0d5b"},
    {127, "1d5a8893e7b7ed83d485d26f88cfb846f3760279916976fe538e539fc16f7cd1"
          "9ba3e1c2cd5fda78749a74205755cdf694e8fa90b2bfed8815f406af76c1d7bf"},
    {128, "e2e22f8422b54b06e35c3ea30a383d1de7a8fbc27992923074103117020d8dd7"
          "024c3ecf7d6d1a15a6de5a75ff32fb486b9e8ced4c02ffe05822bf2cb734d0e0"},
    {129, "19015483ea99fa74728fd7b13adba6b729cfa4ab7c388573efa2641d2af0577f"
          "24dd51acbaeec41a7a11d10f6c4e68a3b90e7b2348c678486a4365c9d9101cdd"},
    {239, "805c40517b44cef414a06c632b4ee9c21d34c85a84c3f9530274db86e2a3e38c"
          "b0e54025666b925426bd6860f81538abbfab13011e85767d814a245d232a6044"},
    {240, "3e05caa7e0fddab685e6052bd902c316505180504344d00b1217e1349a532d1d"
          "0e5ce4b24d69eea3aca369dc16d8bbdf872b2fe1770e0e1aad22f84e0519bc6c"},
    {256, "03748e1db37e66afeab7f7e93bd7716ae4379158fcc1f7846e49c061e99b5891"
          "b55ee7f808bd039b1deef9d0161f390531d8d08654679405ed887ed93058e3b2"},
    {1000, "ae13575c5d98bfa689617bb19f0f55efdd52b39397fd620bcd1fbc03fda979e6"
           "b69bfba24698176eafe766d31c48b70273b03198064323082e04cc4eb9126310"},
};

Test(sha512, of_all_places_where_a_block_may_end) {
    char text[1000];
    memset(text, 'x', sizeof text);
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        expect_digest(text, samples[i].size, samples[i].digest);
    }
}

Test(sha512, of_nothing_and_of_words) {
    expect_digest("", 0,
                  "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                  "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e");
    expect_digest("abc", 3,
                  "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                  "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}
