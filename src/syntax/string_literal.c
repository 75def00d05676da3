// SPDX-License-Identifier: GPL-3.0-or-later
// Escapes: from the text between the quotes to the bytes that it stands for.
//
//     a\tb\x41\u00e9\q      →      a TAB b A é \ q         what is no escape stays as it is
//
// Text is UTF-8 and goes through unchanged, so only backslashes need work. In bytes literals \u and \U mean nothing and
// other characters than ASCII are refused. Errors speak of positions in the form that CPython decodes internally, in
// which each character that is not ASCII takes ten places.
//
// Next: fstring.c; parse_string.c, which puts adjacent literals together.
#include "syntax/string_literal.h"

#include "base/unicode_names.h"
#include "base/utf8.h"

StringLiteral string_literal_of(const Parser *parser, const Token *token) {
    StringLiteral literal = {0};
    const char *text = parser->source->text;
    uint32_t at = token->span.start;
    for (; text[at] != '"' && text[at] != '\''; at++) {
        literal.is_bytes |= text[at] == 'b' || text[at] == 'B';
        literal.is_raw |= text[at] == 'r' || text[at] == 'R';
        literal.is_formatted |= text[at] == 'f' || text[at] == 'F';
        literal.is_unicode |= text[at] == 'u' || text[at] == 'U';
    }
    bool is_triple = token->span.end - at >= 6 && text[at + 1] == text[at] && text[at + 2] == text[at];
    uint32_t quotes = is_triple ? 3 : 1;
    literal.body = (Span){at + quotes, token->span.end - quotes};
    return literal;
}

typedef struct Decoder {
    Parser *parser;
    const char *text;
    uint32_t start; // of the body
    uint32_t at;
    uint32_t end;
    bool is_bytes;
    Buffer *out;
} Decoder;

// ---- errors ------------------------------------------------------------------------------------------------------

// The position of `offset` as CPython counts it.
static uint32_t position_of(const Decoder *decoder, uint32_t offset) {
    uint32_t position = 0;
    for (uint32_t at = decoder->start; at < offset; at++) {
        unsigned char byte = (unsigned char)decoder->text[at];
        position += byte < 0x80 ? 1 : (byte & 0xC0) == 0x80 ? 0 : 10;
    }
    return position;
}

static bool refuse_escape(Decoder *decoder, uint32_t start, const char *reason) {
    uint32_t first = position_of(decoder, start);
    uint32_t last = position_of(decoder, decoder->at) - 1;
    parser_error_here(decoder->parser, DIAGNOSTIC_SYNTAX,
                      "(unicode error) 'unicodeescape' codec can't decode bytes in position %u-%u: %s", first, last,
                      reason);
    return false;
}

// ---- escapes -----------------------------------------------------------------------------------------------------

static int digit_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return 99;
}

// Up to `most` digits of a base; returns how many there were.
static int read_digits(Decoder *decoder, int base, int most, uint32_t *value) {
    int count = 0;
    *value = 0;
    for (; count < most && decoder->at < decoder->end && digit_value(decoder->text[decoder->at]) < base; count++) {
        *value = *value * (uint32_t)base + (uint32_t)digit_value(decoder->text[decoder->at++]);
    }
    return count;
}

static void add_value(Decoder *decoder, uint32_t value) {
    if (decoder->is_bytes) {
        buffer_add_byte(decoder->out, (char)value);
    } else {
        buffer_add_code_point(decoder->out, value);
    }
}

static bool hexadecimal_in_bytes(Decoder *decoder, uint32_t start) {
    uint32_t value;
    if (read_digits(decoder, 16, 2, &value) < 2) {
        parser_error_here(decoder->parser, DIAGNOSTIC_SYNTAX, "(value error) invalid \\x escape at position %u",
                          start - decoder->start);
        return false;
    }
    add_value(decoder, value);
    return true;
}

// \xXX, \uXXXX, \UXXXXXXXX: `at` is behind the letter.
static bool hexadecimal(Decoder *decoder, uint32_t start, char letter) {
    if (decoder->is_bytes) {
        return hexadecimal_in_bytes(decoder, start);
    }
    int count = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    uint32_t value;
    if (read_digits(decoder, 16, count, &value) < count) {
        return refuse_escape(decoder, start,
                             letter == 'x'   ? "truncated \\xXX escape"
                             : letter == 'u' ? "truncated \\uXXXX escape"
                                             : "truncated \\UXXXXXXXX escape");
    }
    if (value > CODE_POINT_MAXIMUM) {
        return refuse_escape(decoder, start, "illegal Unicode character");
    }
    add_value(decoder, value);
    return true;
}

// \N{NAME}: `at` is on the N.
static bool named_character(Decoder *decoder, uint32_t start) {
    static const char malformed[] = "malformed \\N character escape";
    decoder->at++;
    if (decoder->at >= decoder->end || decoder->text[decoder->at] != '{') {
        return refuse_escape(decoder, start, malformed);
    }
    const char *name = decoder->text + ++decoder->at;
    while (decoder->at < decoder->end && decoder->text[decoder->at] != '}') {
        decoder->at++;
    }
    size_t length = (size_t)(decoder->text + decoder->at - name);
    if (decoder->at >= decoder->end || length == 0) {
        return refuse_escape(decoder, start, malformed);
    }
    decoder->at++;
    uint32_t code_point;
    if (!unicode_find_name(name, length, &code_point)) {
        return refuse_escape(decoder, start, "unknown Unicode character name");
    }
    add_value(decoder, code_point);
    return true;
}

// The byte that a one-letter escape stands for; 0: it is none.
static char simple_escape(char letter) {
    static const char letters[] = "\\'\"abfnrtv";
    static const char values[] = "\\'\"\a\b\f\n\r\t\v";
    const char *found = letter ? strchr(letters, letter) : NULL;
    return found ? values[found - letters] : 0;
}

// `at` is behind the backslash, which began at `start`.
static bool decode_escape(Decoder *decoder, uint32_t start) {
    char letter = decoder->text[decoder->at];
    char simple = simple_escape(letter);
    if (letter == '\n') {
        decoder->at++;
    } else if (simple) {
        decoder->at++;
        buffer_add_byte(decoder->out, simple);
    } else if (letter >= '0' && letter <= '7') {
        uint32_t value;
        read_digits(decoder, 8, 3, &value);
        add_value(decoder, value);
    } else if (letter == 'x' || (!decoder->is_bytes && (letter == 'u' || letter == 'U'))) {
        decoder->at++;
        return hexadecimal(decoder, start, letter);
    } else if (letter == 'N' && !decoder->is_bytes) {
        return named_character(decoder, start);
    } else {
        buffer_add_byte(decoder->out, '\\');
    }
    return true;
}

static bool check_bytes(Decoder *decoder) {
    for (uint32_t at = decoder->start; at < decoder->end; at++) {
        if (decoder->text[at] < 0) {
            return false;
        }
    }
    return true;
}

bool string_literal_decode(Parser *parser, const StringLiteral *literal, Span body, Buffer *out) {
    Decoder decoder = {.parser = parser,
                       .text = parser->source->text,
                       .start = body.start,
                       .at = body.start,
                       .end = body.end,
                       .is_bytes = literal->is_bytes,
                       .out = out};
    if (literal->is_bytes && !check_bytes(&decoder)) {
        parser_error_here(parser, DIAGNOSTIC_SYNTAX, "bytes can only contain ASCII literal characters");
        return false;
    }
    while (decoder.at < decoder.end) {
        const char *from = decoder.text + decoder.at;
        const char *backslash = literal->is_raw ? NULL : memchr(from, '\\', decoder.end - decoder.at);
        uint32_t stop = backslash ? (uint32_t)(backslash - decoder.text) : decoder.end;
        buffer_add(out, from, stop - decoder.at);
        decoder.at = stop;
        if (stop == decoder.end) {
            break;
        }
        decoder.at++;
        if (!decode_escape(&decoder, stop)) {
            return false;
        }
    }
    if (out->failed) {
        return parser_no_memory(parser) != NULL;
    }
    return true;
}
