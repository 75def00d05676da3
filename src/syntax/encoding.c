// SPDX-License-Identifier: GPL-3.0-or-later
// The encoding of a source text: see encoding.h for the contract.
//
//     line 1    #!/usr/bin/env tally        a comment, or an empty line: the second line may declare, too
//     line 2    # -*- coding: utf-8 -*-     "coding", then : or =, then a name
//
// Tally reads UTF-8 only. A declaration of it, in any of its spellings, is accepted; any other is refused here, so
// that no text is ever misread.
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

// utf-8, UTF_8, utf8, and with something behind a hyphen (utf-8-unix), as editors write it.
static bool is_utf8_name(const char *name, size_t length) {
    char folded[16] = "";
    size_t count = 0;
    for (size_t i = 0; i < length && count < sizeof folded - 1; i++) {
        char c = name[i];
        if (c >= 'A' && c <= 'Z') {
            c = (char)(c - 'A' + 'a');
        }
        folded[count++] = c == '_' ? '-' : c;
    }
    return strcmp(folded, "utf-8") == 0 || strcmp(folded, "utf8") == 0 || strncmp(folded, "utf-8-", 6) == 0;
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
    return find_declaration(source, &length) != NULL;
}

static bool check_declaration(const Source *source, Diagnostic *diagnostic) {
    size_t length = 0;
    const char *name = find_declaration(source, &length);
    if (!name || is_utf8_name(name, length)) {
        return true;
    }
    uint32_t offset = (uint32_t)(name - source->text);
    diagnostic_set(diagnostic, DIAGNOSTIC_SYNTAX, (Span){offset, offset}, "encoding problem: %.*s",
                   (int)(length < 100 ? length : 100), name);
    return refuse(diagnostic, offset);
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

bool encoding_check(const Source *source, Diagnostic *diagnostic) {
    return (source->is_decoded || check_declaration(source, diagnostic)) && check_bytes(source, diagnostic);
}
