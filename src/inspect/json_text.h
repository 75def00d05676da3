// SPDX-License-Identifier: GPL-3.0-or-later
// Writing JSON: texts, in ASCII alone.
#ifndef TALLY_INSPECT_JSON_TEXT_H
#define TALLY_INSPECT_JSON_TEXT_H

#include "base/buffer.h"
#include "memory/object.h"

// In quotation marks. Of bytes that are no UTF-8 each becomes U+FFFD.
void json_add_bytes(const char *bytes, size_t length, Buffer *out);
void json_add_text(const char *text, Buffer *out);
void json_add_buffer(const Buffer *text, Buffer *out); // if `text` has failed, so has `out`
void json_add_str(Borrowed str, Buffer *out);
// "key": (with a comma in front, but after an opening bracket)
void json_add_key(const char *key, Buffer *out);
// A comma, but after an opening bracket.
void json_add_comma(Buffer *out);

#endif
