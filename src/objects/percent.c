// SPDX-License-Identifier: GPL-3.0-or-later
// %-formatting: the format, the arguments, the numbers.
//
//     "%-5s|%#06x" % ("ab", 255)
//      ─┬──  ─┬──
//       │     └ letter x, alternate, zero, width 6:  sign, 0x, zeros, digits ─▶ 0x00ff
//       └ letter s, left, width 5: ─▶ "ab   "
//
// The arguments are a tuple, or one value, or a mapping for formats with (keys). What is left over at the end is an
// error, unless the arguments can be looked up by key.
//
// Next: str_percent.c, bytes_percent.c.
#include "objects/percent.h"

#include "objects/exception.h"
#include "objects/float.h"
#include "objects/format.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/tuple.h"

void percent_init(Percent *self, const PercentDialect *dialect, Borrowed arguments, Buffer *out) {
    bool tuple = is_tuple(arguments);
    *self = (Percent){.dialect = dialect, .arguments = arguments, .out = out};
    self->count = tuple ? tuple_size(arguments) : -1;
    self->next = tuple ? 0 : -2;
    self->has_mapping = arguments->type->get_item != NULL && !tuple;
}

void percent_deinit(Percent *self) {
    release_if_any(give(self->keyed));
    release_if_any(give(self->whole));
}

// ---- the arguments -----------------------------------------------------------------------------------------------

static Borrowed next_argument(Percent *self) {
    if (self->next >= self->count) {
        return error_raise(&TypeErrorType, "not enough arguments for format string");
    }
    self->next += 1;
    return self->count < 0 ? self->keyed != NULL ? self->keyed : self->arguments
                           : tuple_get(self->arguments, self->next - 1);
}

// ---- reading one conversion --------------------------------------------------------------------------------------

static bool fail_incomplete(const char *what) {
    error_raise(&ValueErrorType, "incomplete format%s", what);
    return false;
}

static uint32_t peek(const Percent *self) { return data_read(self->kind, self->data, self->at); }

static bool at_end(const Percent *self) { return self->at >= self->length; }

// After the opening parenthesis: the key's value becomes the arguments.
static bool read_key(Percent *self) {
    if (!self->has_mapping) {
        error_raise(&TypeErrorType, "format requires a mapping");
        return false;
    }
    int64_t start = self->at;
    for (int depth = 1; depth > 0; self->at++) {
        if (at_end(self)) {
            return fail_incomplete(" key");
        }
        depth += (peek(self) == '(') - (peek(self) == ')');
    }
    Owned key = self->dialect->make_key(self, start, self->at - 1);
    Owned value = key == NULL ? NULL : object_get_item(self->arguments, key);
    release_if_any(key);
    if (value == NULL) {
        return false;
    }
    release_if_any(self->keyed);
    self->keyed = value;
    self->count = -1;
    self->next = -2;
    return true;
}

static void read_flags(Percent *self, PercentSpec *spec) {
    for (; !at_end(self); self->at++) {
        switch (peek(self)) {
        case '-': spec->left = true; break;
        case '+': spec->plus = true; break;
        case ' ': spec->blank = true; break;
        case '#': spec->alternate = true; break;
        case '0': spec->zero = true; break;
        case 'z': // a slip of CPython 3.11: its bytes take the flag of format()
            if (!self->dialect->has_z_flag) {
                return;
            }
            spec->no_negative_zero = true;
            break;
        default: return;
        }
    }
}

// The value of a "*".
static bool read_star(Percent *self, int64_t *value, int64_t most, const char *c_type) {
    Borrowed argument = next_argument(self);
    if (argument == NULL) {
        return false;
    }
    if (!is_int(argument)) {
        error_raise(&TypeErrorType, "* wants int");
        return false;
    }
    if (!int_to_int64(as_int(argument), value) || *value > most || *value < -most - 1) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C %s", c_type);
        return false;
    }
    self->at += 1;
    return true;
}

static bool read_digits(Percent *self, int64_t *value, int64_t most, const char *what) {
    *value = 0;
    for (; !at_end(self) && peek(self) >= '0' && peek(self) <= '9'; self->at++) {
        int64_t digit = (int64_t)(peek(self) - '0');
        if (*value > (most - digit) / 10) {
            error_raise(&ValueErrorType, "%s too big", what);
            return false;
        }
        *value = *value * 10 + digit;
    }
    return true;
}

static bool read_width(Percent *self, PercentSpec *spec) {
    if (at_end(self)) {
        return true;
    }
    if (peek(self) != '*') {
        bool some = peek(self) >= '0' && peek(self) <= '9';
        return !some || read_digits(self, &spec->width, INT64_MAX, "width");
    }
    if (!read_star(self, &spec->width, INT64_MAX, "ssize_t")) {
        return false;
    }
    if (spec->width < 0) {
        spec->left = true;
        spec->width = spec->width == INT64_MIN ? INT64_MAX : -spec->width;
    }
    return true;
}

static bool read_precision(Percent *self, PercentSpec *spec) {
    if (at_end(self) || peek(self) != '.') {
        return true;
    }
    self->at += 1;
    spec->precision = 0;
    if (at_end(self) || peek(self) != '*') {
        return read_digits(self, &spec->precision, INT32_MAX, self->dialect->precision_name);
    }
    if (!read_star(self, &spec->precision, INT32_MAX, "int")) {
        return false;
    }
    if (spec->precision < 0) {
        spec->precision = 0;
    }
    return true;
}

// Everything behind the % up to the letter.
static bool read_spec(Percent *self, PercentSpec *spec) {
    *spec = (PercentSpec){.width = -1, .precision = -1};
    if (!at_end(self) && peek(self) == '(') {
        self->at += 1;
        if (!read_key(self)) {
            return false;
        }
    }
    read_flags(self, spec);
    if (!read_width(self, spec) || !read_precision(self, spec)) {
        return false;
    }
    if (!at_end(self) && (peek(self) == 'h' || peek(self) == 'l' || peek(self) == 'L')) {
        self->at += 1; // as C has it, without a meaning here
    }
    if (at_end(self)) {
        return fail_incomplete("");
    }
    spec->letter_index = self->at;
    spec->letter = peek(self);
    self->at += 1;
    return true;
}

// ---- padding -----------------------------------------------------------------------------------------------------

void percent_add_padded(const Percent *self, const PercentSpec *spec, const char *bytes, size_t size, int64_t count) {
    size_t missing = spec->width > count ? (size_t)(spec->width - count) : 0;
    if (!spec->left) {
        buffer_add_repeated(self->out, ' ', missing);
    }
    buffer_add(self->out, bytes, size);
    if (spec->left) {
        buffer_add_repeated(self->out, ' ', missing);
    }
}

// A number's text, of which the first `prefix` bytes are "0x" or the like, with its sign apart.
static void add_number(const Percent *self, const PercentSpec *spec, char sign, const char *text, size_t size,
                       size_t prefix) {
    int64_t length = (int64_t)size + (sign != '\0');
    size_t missing = spec->width > length ? (size_t)(spec->width - length) : 0;
    bool zeros = spec->zero && !spec->left;
    if (!zeros && !spec->left) {
        buffer_add_repeated(self->out, ' ', missing);
    }
    if (sign != '\0') {
        buffer_add_byte(self->out, sign);
    }
    buffer_add(self->out, text, prefix);
    if (zeros) {
        buffer_add_repeated(self->out, '0', missing);
    }
    buffer_add(self->out, text + prefix, size - prefix);
    if (spec->left) {
        buffer_add_repeated(self->out, ' ', missing);
    }
}

static char sign_of(const PercentSpec *spec, bool negative) {
    return negative ? '-' : spec->plus ? '+' : spec->blank ? ' ' : '\0';
}

// ---- numbers -----------------------------------------------------------------------------------------------------

static bool is_base_letter(uint32_t letter) { return letter == 'o' || letter == 'x' || letter == 'X'; }

// The Int to be shown. NULL: TypeError, or what __index__ or __int__ raised.
static Owned integer_of(const Percent *self, const PercentSpec *spec, Borrowed value) {
    if (is_int(value)) {
        return retain(value);
    }
    const Type *type = value->type;
    bool exact = is_base_letter(spec->letter);
    Owned number = NULL;
    if (type->to_index != NULL || type->to_int != NULL || type->to_float != NULL) {
        number = exact ? object_index(value) : object_to_int(value);
        if (number != NULL || !error_clear_if(&TypeErrorType)) {
            return number;
        }
    }
    bool is_decimal = spec->letter == 'i' && self->dialect->has_z_flag; // of bytes, which read %i as %d
    return error_raise(&TypeErrorType, "%%%c format: %s is required, not %T", is_decimal ? 'd' : (int)spec->letter,
                       exact ? "an integer" : "a real number", value);
}

static void add_integer(const Percent *self, const PercentSpec *spec, const char *digits, size_t size) {
    bool negative = size > 0 && digits[0] == '-';
    digits += negative;
    size -= negative;
    Buffer text;
    buffer_init(&text);
    size_t prefix = spec->alternate && is_base_letter(spec->letter) ? 2 : 0;
    if (prefix > 0) {
        buffer_add_byte(&text, '0');
        buffer_add_byte(&text, (char)spec->letter);
    }
    if (spec->precision > (int64_t)size) {
        buffer_add_repeated(&text, '0', (size_t)spec->precision - size);
    }
    for (size_t i = 0; i < size; i++) {
        bool raise = spec->letter == 'X' && digits[i] >= 'a' && digits[i] <= 'f';
        buffer_add_byte(&text, (char)(raise ? digits[i] - ('a' - 'A') : digits[i]));
    }
    self->out->failed |= text.failed;
    add_number(self, spec, sign_of(spec, negative), text.bytes, text.length, prefix);
    buffer_deinit(&text);
}

static bool convert_integer(const Percent *self, const PercentSpec *spec, Borrowed value) {
    Owned number = integer_of(self, spec, value);
    if (number == NULL) {
        return false;
    }
    int base = spec->letter == 'o' ? 8 : is_base_letter(spec->letter) ? 16 : 10;
    Owned digits = int_to_text(as_int(number), base);
    release(number);
    if (digits == NULL) {
        return false;
    }
    size_t size = (size_t)str_length(digits);
    bool simple = base == 10 && spec->precision < 0 && spec->width < 0 && !spec->plus && !spec->blank;
    if (simple) {
        buffer_add(self->out, str_data(as_str(digits)), size);
    } else {
        add_integer(self, spec, str_data(as_str(digits)), size);
    }
    release(digits);
    return true;
}

static bool convert_float(const Percent *self, const PercentSpec *spec, Borrowed value) {
    bool failed = false;
    double number = is_float(value) ? float_value(value) : self->dialect->to_double(value, &failed);
    if (failed) {
        return false;
    }
    Buffer text;
    buffer_init(&text);
    format_double(&text, number, (char)spec->letter, spec->precision < 0 ? 6 : spec->precision, spec->alternate, false);
    bool negative = text.bytes[0] == '-';
    bool is_zero = strcspn(text.bytes, "123456789in") == text.length; // no digit but 0, neither inf nor nan
    self->out->failed |= text.failed;
    char sign = sign_of(spec, negative && !(spec->no_negative_zero && is_zero));
    add_number(self, spec, sign, text.bytes + negative, text.length - negative, 0);
    buffer_deinit(&text);
    return true;
}

// ---- the whole ---------------------------------------------------------------------------------------------------

static bool convert(Percent *self, const PercentSpec *spec) {
    Borrowed argument = next_argument(self);
    if (argument == NULL) {
        return false;
    }
    switch (spec->letter) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return convert_integer(self, spec, argument);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return convert_float(self, spec, argument);
    default: break;
    }
    Answer converted = self->dialect->convert_text(self, spec, argument);
    if (converted == NO) {
        bool shown = spec->letter > 31 && spec->letter < 127;
        error_raise(&ValueErrorType, "unsupported format character '%c' (0x%x) at index %lld",
                    shown ? (int)spec->letter : '?', (unsigned)spec->letter, (long long)spec->letter_index);
    }
    return converted == YES;
}

bool percent_run(Percent *self) {
    while (!at_end(self)) {
        int64_t found = data_find(self->kind, self->data, self->at, self->length, '%');
        int64_t end = found < 0 ? self->length : found;
        self->dialect->add_literal(self, self->at, end);
        self->at = end + 1;
        if (found < 0) {
            break;
        }
        if (!at_end(self) && peek(self) == '%') {
            buffer_add_byte(self->out, '%');
            self->at += 1;
            continue;
        }
        PercentSpec spec;
        if (!read_spec(self, &spec) || !convert(self, &spec)) {
            return false;
        }
    }
    if (self->next < self->count && !self->has_mapping) {
        error_raise(&TypeErrorType, "not all arguments converted during %s formatting", self->dialect->name);
        return false;
    }
    return true;
}
