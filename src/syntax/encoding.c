// SPDX-License-Identifier: GPL-3.0-or-later
// The encoding of a source text: see encoding.h for the contract.
//
//     line 1    #!/usr/bin/env tally        a comment, or an empty line: the second line may declare, too
//     line 2    # -*- coding: utf-8 -*-     "coding", then : or =, then a name
//
// Tally reads UTF-8, ASCII and Latin-1, in any spelling of these names; a text in Latin-1 becomes UTF-8 here. Any other
// declaration is refused, so that no text is ever misread. A text that was given as a string is decoded already: what
// it declares says nothing.
//
// Next: lexer.c.
#include "syntax/encoding.h"

#include "base/utf8.h"

#include <string.h>

static bool refuse(Diagnostic *diagnostic, uint32_t offset) {
    diagnostic->has_no_place = true;
    diagnostic->span = (Span){offset, offset};
    return false;
}

// ---- the declaration ---------------------------------------------------------------------------------------------

static bool is_name_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
           c == '.';
}

// The name behind "coding:" or "coding=" in a comment; length 0: there is none.
static const char *declared_name(const char *line, size_t length, size_t *name_length) {
    static const char word[] = "coding";
    *name_length = 0;
    for (size_t i = 0; i + sizeof word <= length; i++) {
        if (memcmp(line + i, word, sizeof word - 1) != 0) {
            continue;
        }
        size_t at = i + sizeof word - 1;
        if (line[at] != ':' && line[at] != '=') {
            continue;
        }
        do {
            at++;
        } while (at < length && (line[at] == ' ' || line[at] == '\t'));
        size_t start = at;
        while (at < length && is_name_byte(line[at])) {
            at++;
        }
        if (at == start) {
            continue;
        }
        *name_length = at - start;
        return line + start;
    }
    return NULL;
}

typedef enum Encoding { ENCODING_UTF_8, ENCODING_LATIN_1, ENCODING_ASCII, ENCODING_OTHER } Encoding;

typedef struct EncodingName {
    const char *name;
    Encoding encoding;
    bool may_go_on; // behind a hyphen, as editors write it: utf-8-unix
} EncodingName;

static const EncodingName encoding_names[] = {
    {"utf-8", ENCODING_UTF_8, true},         {"utf8", ENCODING_UTF_8, false},     {"latin-1", ENCODING_LATIN_1, true},
    {"iso-8859-1", ENCODING_LATIN_1, true},  {"latin1", ENCODING_LATIN_1, false}, {"l1", ENCODING_LATIN_1, false},
    {"iso-latin-1", ENCODING_LATIN_1, true}, {"ascii", ENCODING_ASCII, false},    {"us-ascii", ENCODING_ASCII, false},
    {"iso8859-1", ENCODING_LATIN_1, false},  {"646", ENCODING_ASCII, false},
};

static Encoding encoding_of(const char *name, size_t length) {
    char folded[16] = "";
    for (size_t i = 0; i < length && i < sizeof folded - 1; i++) {
        char c = name[i];
        c = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        folded[i] = c == '_' ? '-' : c;
    }
    for (size_t i = 0; i < sizeof encoding_names / sizeof encoding_names[0]; i++) {
        const EncodingName *known = &encoding_names[i];
        size_t size = strlen(known->name);
        if (strncmp(folded, known->name, size) != 0) {
            continue;
        }
        if (folded[size] == '\0' || (folded[size] == '-' && known->may_go_on)) {
            return known->encoding;
        }
    }
    return ENCODING_OTHER;
}

static bool is_blank_or_comment(const char *line, size_t length) {
    size_t at = strspn(line, " \t\f");
    return at >= length || line[at] == '#';
}

// The name in the comment that declares an encoding; NULL: there is none.
static const char *find_declaration(const Source *source, size_t *name_length) {
    for (int32_t number = 0; number < 2; number++) {
        size_t length = 0;
        const char *line = source_line(source, source->first_line + number, &length);
        if (!line || !is_blank_or_comment(line, length)) {
            return NULL;
        }
        const char *name = declared_name(line, length, name_length);
        if (name) {
            return name;
        }
    }
    return NULL;
}

bool encoding_is_declared(const Source *source) {
    size_t length = 0;
    return !source->is_string && find_declaration(source, &length) != NULL;
}

// ---- the bytes ---------------------------------------------------------------------------------------------------

// The offset of the first byte that is not plain ASCII, NUL included; eight bytes at a time.
static size_t skip_ascii(const char *text, size_t at, size_t size) {
    for (; at + 8 <= size; at += 8) {
        uint64_t word;
        memcpy(&word, text + at, 8);
        bool has_high_bit = word & 0x8080808080808080U;
        bool has_zero = (word - 0x0101010101010101U) & 0x8080808080808080U;
        if (has_high_bit || has_zero) {
            break;
        }
    }
    while (at < size && text[at] > 0) {
        at++;
    }
    return at;
}

static bool refuse_byte(const Source *source, size_t at, Diagnostic *diagnostic) {
    uint32_t offset = (uint32_t)at;
    diagnostic_set(diagnostic, DIAGNOSTIC_SYNTAX, (Span){offset, offset},
                   "Non-UTF-8 code starting with '\\x%.2x' in file %.200s on line %d, but no encoding declared; "
                   "see https://peps.python.org/pep-0263/ for details",
                   (unsigned char)source->text[at], source->name, source_position(source, offset).line);
    return refuse(diagnostic, offset);
}

static bool check_bytes(const Source *source, Diagnostic *diagnostic) {
    size_t at = 0;
    while ((at = skip_ascii(source->text, at, source->size)) < source->size) {
        if (source->text[at] == '\0') {
            diagnostic_set(diagnostic, DIAGNOSTIC_SYNTAX, (Span){(uint32_t)at, (uint32_t)at},
                           "source code cannot contain null bytes");
            return refuse(diagnostic, (uint32_t)at);
        }
        uint32_t code_point;
        Utf8Error error;
        int length = utf8_decode(source->text + at, source->size - at, &code_point, &error);
        if (error != UTF8_OK) {
            return refuse_byte(source, at, diagnostic);
        }
        at += (size_t)length;
    }
    return true;
}

// ---- the whole ---------------------------------------------------------------------------------------------------

static bool refuse_encoding(const char *name, size_t length, uint32_t offset, Diagnostic *diagnostic) {
    diagnostic_set(diagnostic, DIAGNOSTIC_SYNTAX, (Span){offset, offset}, "encoding problem: %.*s",
                   (int)(length < 100 ? length : 100), name);
    return refuse(diagnostic, offset);
}

static bool decode(Source *source, Diagnostic *diagnostic) {
    size_t length = 0;
    const char *name = source->is_decoded ? NULL : find_declaration(source, &length);
    Encoding encoding = name ? encoding_of(name, length) : ENCODING_UTF_8;
    source->is_decoded = true;
    bool is_ascii = encoding == ENCODING_UTF_8 || skip_ascii(source->text, 0, source->size) == source->size;
    if (encoding == ENCODING_LATIN_1 && source->has_mark) {
        static const char with_mark[] = "iso-8859-1 with BOM";
        return refuse_encoding(with_mark, sizeof with_mark - 1, 0, diagnostic);
    }
    if (encoding == ENCODING_OTHER || (encoding == ENCODING_ASCII && !is_ascii)) {
        return refuse_encoding(name, length, (uint32_t)(name - source->text), diagnostic);
    }
    if (encoding != ENCODING_LATIN_1 || is_ascii || source_widen(source)) {
        return true;
    }
    diagnostic_set(diagnostic, DIAGNOSTIC_MEMORY, (Span){0, 0}, "%s", "");
    return false;
}

bool encoding_check(Source *source, Diagnostic *diagnostic) {
    return decode(source, diagnostic) && check_bytes(source, diagnostic);
}
