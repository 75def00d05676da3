// SPDX-License-Identifier: GPL-3.0-or-later
// Text to bytes and back: names of encodings, every code point there and back, bad bytes and the words for them.
#include "objects/bytes.h"
#include "objects/exception.h"
#include "objects/objects.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/text_codec.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(text_codec, .init = start);

Test(text_codec, encodings_have_many_names) {
    Encoding encoding;
    cr_assert(encoding_find("UTF-8", &encoding) && encoding == ENCODING_UTF_8);
    cr_assert(encoding_find("  utf--8_", &encoding) && encoding == ENCODING_UTF_8);
    cr_assert(encoding_find("US ascii", &encoding) && encoding == ENCODING_ASCII);
    cr_assert(encoding_find("ISO-8859-1", &encoding) && encoding == ENCODING_LATIN_1);
    cr_assert_not(encoding_find("klingon", &encoding));
    cr_assert(error_clear_if(&LookupErrorType));
}

Test(text_codec, every_code_point_comes_back) {
    for (uint32_t c = 0; c <= MAXIMUM_ANY; c += c < 0x3000 ? 1 : 97) {
        if (c >= 0xD800 && c < 0xE000) {
            continue;
        }
        Owned text = str_from_code_point(c);
        Owned bytes = text_encode(text, "utf-8", "strict");
        Owned again = text_decode(as_bytes(bytes)->data, as_bytes(bytes)->size, "utf-8", "strict");
        cr_assert(str_equal(as_str(text), as_str(again)), "U+%04X", c);
        release(text);
        release(bytes);
        release(again);
    }
}

static void assert_decodes(const char *bytes, const char *handler, const char *expected) {
    Owned text = text_decode(bytes, (int64_t)strlen(bytes), "utf-8", handler);
    cr_assert_not_null(text);
    Buffer out;
    buffer_init(&out);
    str_add_to_buffer(text, &out);
    cr_assert_str_eq(out.bytes, expected);
    buffer_deinit(&out);
    release(text);
}

Test(text_codec, handlers_decide_about_bad_bytes) {
    assert_decodes("a\xff"
                   "b",
                   "ignore", "ab");
    assert_decodes("a\xff"
                   "b",
                   "replace",
                   "a\xef\xbf\xbd"
                   "b");
    assert_decodes("a\xe2\x82", "backslashreplace", "a\\xe2\\x82");
    assert_decodes("a\xff", "surrogateescape", "a\\udcff");
    assert_decodes("\xed\xa0\x80", "surrogatepass", "\\ud800");
}

static void assert_refused(const char *bytes, const char *message) {
    cr_assert_null(text_decode(bytes, (int64_t)strlen(bytes), "utf-8", "strict"));
    Owned exception = error_take();
    Owned text = object_str(exception);
    cr_assert_str_eq(str_utf8(text, NULL), message);
    release(text);
    release(exception);
}

Test(text_codec, bad_bytes_are_named) {
    assert_refused("\xff", "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte");
    assert_refused("a\xe2\x82", "'utf-8' codec can't decode bytes in position 1-2: unexpected end of data");
    assert_refused("\xed\xa0\x80", "'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte");
    assert_refused("\xc0\x80", "'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte");
}

Test(text_codec, good_utf8_is_what_decodes) {
    cr_assert(utf8_is_good("a\xd0\x96\xe2\x82\xac\xf0\x9f\x98\x80", 10));
    cr_assert_not(utf8_is_good("\xf4\x90\x80\x80", 4));
    cr_assert_not(utf8_is_good("\xe0\x80\x80", 3));
    cr_assert_not(utf8_is_good("\xd0", 1));
}
