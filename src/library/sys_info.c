// SPDX-License-Identifier: GPL-3.0-or-later
// What `sys` says of the interpreter and the machine: struct sequences, numbers and texts that never change.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "library/struct_sequence.h"
#include "library/sys_module.h"

#include <float.h>
#include <limits.h>

// ---- version_info ------------------------------------------------------------------------------------------------

static const AttributeRow version_info_fields[] = {
    {"major", struct_sequence_item_0, .help = "Major release number."},
    {"minor", struct_sequence_item_1, .help = "Minor release number."},
    {"micro", struct_sequence_item_2, .help = "Patch release number."},
    {"releaselevel", struct_sequence_item_3, .help = "'alpha', 'beta', 'candidate' or 'final'."},
    {"serial", struct_sequence_item_4, .help = "Serial number of the release level."},
    {0},
};

static Type VersionInfoType =
    STRUCT_SEQUENCE("version_info", "sys", version_info_fields, "The version of the language, as numbers.");

static Owned version_info_new(int64_t major, int64_t minor, int64_t micro) {
    Slot values[] = {{int_from_int64(major)},
                     {int_from_int64(minor)},
                     {int_from_int64(micro)},
                     {str_from_text("final")},
                     {int_from_int64(0)}};
    return struct_sequence_new(&VersionInfoType, values, COUNT_OF(values));
}

// ---- float_info --------------------------------------------------------------------------------------------------

static const AttributeRow float_info_fields[] = {
    {"max", struct_sequence_item_0, .help = "The largest finite float."},
    {"max_exp", struct_sequence_item_1, .help = "The largest e for which 2**(e-1) is finite."},
    {"max_10_exp", struct_sequence_item_2, .help = "The largest e for which 10**e is finite."},
    {"min", struct_sequence_item_3, .help = "The smallest positive normalised float."},
    {"min_exp", struct_sequence_item_4, .help = "The smallest e for which 2**(e-1) is normalised."},
    {"min_10_exp", struct_sequence_item_5, .help = "The smallest e for which 10**e is normalised."},
    {"dig", struct_sequence_item_6, .help = "Decimal digits that a float keeps."},
    {"mant_dig", struct_sequence_item_7, .help = "Binary digits of the mantissa."},
    {"epsilon", struct_sequence_item_8, .help = "From 1 to the next larger float."},
    {"radix", struct_sequence_item_9, .help = "The base of the exponent."},
    {"rounds", struct_sequence_item_10, .help = "How arithmetic rounds: 1, to the nearest."},
    {0},
};

static Type FloatInfoType = STRUCT_SEQUENCE("float_info", "sys", float_info_fields, "What a float can hold.");

static Owned float_info_new(void) {
    Slot values[] = {{float_new(DBL_MAX)},
                     {int_from_int64(DBL_MAX_EXP)},
                     {int_from_int64(DBL_MAX_10_EXP)},
                     {float_new(DBL_MIN)},
                     {int_from_int64(DBL_MIN_EXP)},
                     {int_from_int64(DBL_MIN_10_EXP)},
                     {int_from_int64(DBL_DIG)},
                     {int_from_int64(DBL_MANT_DIG)},
                     {float_new(DBL_EPSILON)},
                     {int_from_int64(FLT_RADIX)},
                     {int_from_int64(1)}};
    return struct_sequence_new(&FloatInfoType, values, COUNT_OF(values));
}

// ---- int_info, hash_info -----------------------------------------------------------------------------------------

static const AttributeRow int_info_fields[] = {
    {"bits_per_digit", struct_sequence_item_0, .help = "Bits in a digit of an int."},
    {"sizeof_digit", struct_sequence_item_1, .help = "Bytes that a digit takes."},
    {"default_max_str_digits", struct_sequence_item_2,
     .help = "Digits that int() and str() convert at most, at first."},
    {"str_digits_check_threshold", struct_sequence_item_3, .help = "The lowest limit that can be set."},
    {0},
};

static Type IntInfoType = STRUCT_SEQUENCE("int_info", "sys", int_info_fields, "How ints are laid out.");

static Owned int_info_new(void) {
    Slot values[] = {{int_from_int64(INT_DIGIT_BITS)},
                     {int_from_int64((int64_t)sizeof(uint32_t))},
                     {int_from_int64(int_text_limit_get())},
                     {int_from_int64(INT_TEXT_LIMIT_MINIMUM)}};
    return struct_sequence_new(&IntInfoType, values, COUNT_OF(values));
}

static const AttributeRow hash_info_fields[] = {
    {"width", struct_sequence_item_0, .help = "Bits of a hash."},
    {"modulus", struct_sequence_item_1, .help = "The prime that numbers are hashed by."},
    {"inf", struct_sequence_item_2, .help = "The hash of infinity."},
    {"nan", struct_sequence_item_3, .help = "Not used any more."},
    {"imag", struct_sequence_item_4, .help = "The multiplier for imaginary parts."},
    {"algorithm", struct_sequence_item_5, .help = "The name of the hash of texts."},
    {"hash_bits", struct_sequence_item_6, .help = "Bits that this algorithm gives."},
    {"seed_bits", struct_sequence_item_7, .help = "Bits of its key."},
    {"cutoff", struct_sequence_item_8, .help = "Texts shorter than this have another hash; 0: none have."},
    {0},
};

static Type HashInfoType = STRUCT_SEQUENCE("hash_info", "sys", hash_info_fields, "How objects are hashed.");

static Owned hash_info_new(void) {
    Slot values[] = {{int_from_int64(64)},      {int_from_int64(((int64_t)1 << 61) - 1)},
                     {int_from_int64(314159)},  {int_from_int64(0)},
                     {int_from_int64(1000003)}, {str_from_text("siphash13")},
                     {int_from_int64(64)},      {int_from_int64(128)},
                     {int_from_int64(0)}};
    return struct_sequence_new(&HashInfoType, values, COUNT_OF(values));
}

// ---- flags -------------------------------------------------------------------------------------------------------

static const AttributeRow flags_fields[] = {
    {"debug", struct_sequence_item_0, .help = "-d"},
    {"inspect", struct_sequence_item_1, .help = "-i"},
    {"interactive", struct_sequence_item_2, .help = "-i"},
    {"optimize", struct_sequence_item_3, .help = "-O"},
    {"dont_write_bytecode", struct_sequence_item_4, .help = "-B: there is no bytecode"},
    {"no_user_site", struct_sequence_item_5, .help = "-s"},
    {"no_site", struct_sequence_item_6, .help = "-S"},
    {"ignore_environment", struct_sequence_item_7, .help = "-E"},
    {"verbose", struct_sequence_item_8, .help = "-v"},
    {"bytes_warning", struct_sequence_item_9, .help = "-b"},
    {"quiet", struct_sequence_item_10, .help = "-q"},
    {"hash_randomization", struct_sequence_item_11, .help = "-R: hashes are the same in every run"},
    {"isolated", struct_sequence_item_12, .help = "-I"},
    {"dev_mode", struct_sequence_item_13, .help = "-X dev"},
    {"utf8_mode", struct_sequence_item_14, .help = "-X utf8"},
    {"warn_default_encoding", struct_sequence_item_15, .help = "-X warn_default_encoding"},
    {"safe_path", struct_sequence_item_16, .help = "-P"},
    {"int_max_str_digits", struct_sequence_item_17, .help = "-X int_max_str_digits"},
    {0},
};

static Type FlagsType =
    STRUCT_SEQUENCE("flags", "sys", flags_fields, "The options that the interpreter was started with.");

static Owned flags_new(void) {
    enum { FLAG_COUNT = 18, DONT_WRITE_BYTECODE = 4, DEV_MODE = 13, SAFE_PATH = 16, MAX_DIGITS = 17 };
    Slot values[FLAG_COUNT];
    for (int i = 0; i < FLAG_COUNT; i++) {
        values[i].held = i == DEV_MODE || i == SAFE_PATH ? bool_new(false)
                                                         : int_from_int64(i == DONT_WRITE_BYTECODE ? 1
                                                                          : i == MAX_DIGITS        ? -1
                                                                                                   : 0);
    }
    return struct_sequence_new(&FlagsType, values, FLAG_COUNT);
}

// ---- implementation ----------------------------------------------------------------------------------------------

typedef struct Namespace { // names that are attributes, and nothing else
    Object object;
    Slot dict;
} Namespace;

static void namespace_traverse(Borrowed object, Visit visit, void *context) {
    const Namespace *self = (const Namespace *)(const void *)object;
    if (self->dict.held != NULL) {
        visit(self->dict.held, edge_field("__dict__"), context);
    }
}

static Owned namespace_take_reference(Object *object) { return slot_take(&((Namespace *)(void *)object)->dict); }

static Owned namespace_repr(Borrowed object) {
    Borrowed dict = ((const Namespace *)(const void *)object)->dict.held;
    Buffer out;
    buffer_init(&out);
    buffer_add_text(&out, "namespace(");
    Borrowed name, value;
    bool good = true;
    for (int64_t position = 0, count = 0; good && dict_next(dict, &position, &name, &value); count++) {
        Owned text = str_format("%s%S=%R", count == 0 ? "" : ", ", name, value);
        good = text != NULL;
        if (good) {
            str_add_to_buffer(text, &out);
            release(text);
        }
    }
    buffer_add_byte(&out, ')');
    if (!good) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

static Type NamespaceType = {
    .name = "types.SimpleNamespace",
    .module = "types",
    .doc = "An object that only has attributes.",
    .basic_size = sizeof(Namespace),
    .flags = TYPE_CONTAINER,
    .dict_offset = offsetof(Namespace, dict),
    .traverse = namespace_traverse,
    .take_reference = namespace_take_reference,
    .repr = namespace_repr,
};

static int64_t hex_version(void) {
    return PYTHON_VERSION_MAJOR << 24 | PYTHON_VERSION_MINOR << 16 | PYTHON_VERSION_MICRO << 8 | 0xF0;
}

static Owned implementation_new(void) {
    Namespace *self = type_ready(&NamespaceType) ? (Namespace *)(void *)object_new(&NamespaceType) : NULL;
    if (self == NULL) {
        return NULL;
    }
    self->dict.held = dict_new();
    Borrowed dict = self->dict.held;
    if (dict == NULL || !dict_set_text(dict, "name", str_from_text("tally")) ||
        !dict_set_text(dict, "cache_tag", none_new()) ||
        !dict_set_text(dict, "version",
                       version_info_new(PYTHON_VERSION_MAJOR, PYTHON_VERSION_MINOR, PYTHON_VERSION_MICRO)) ||
        !dict_set_text(dict, "hexversion", int_from_int64(hex_version()))) {
        release(&self->object);
        return NULL;
    }
    return &self->object;
}

// ---- all of it ---------------------------------------------------------------------------------------------------

static Owned version_text(void) {
    return str_format("%d.%d.%d (Tally %s)", PYTHON_VERSION_MAJOR, PYTHON_VERSION_MINOR, PYTHON_VERSION_MICRO,
                      TALLY_VERSION);
}

bool sys_add_info(Borrowed module) {
    return module_set(module, "version", version_text()) &&
           module_set(module, "version_info",
                      version_info_new(PYTHON_VERSION_MAJOR, PYTHON_VERSION_MINOR, PYTHON_VERSION_MICRO)) &&
           module_set(module, "hexversion", int_from_int64(hex_version())) &&
           module_set(module, "float_info", float_info_new()) && module_set(module, "int_info", int_info_new()) &&
           module_set(module, "hash_info", hash_info_new()) && module_set(module, "flags", flags_new()) &&
           module_set(module, "implementation", implementation_new()) &&
           module_set(module, "maxsize", int_from_int64(INT64_MAX)) &&
           module_set(module, "maxunicode", int_from_int64(0x10FFFF)) &&
           module_set(module, "byteorder", str_from_text("little")) &&
           module_set(module, "platform", str_from_text("linux")) &&
           module_set(module, "float_repr_style", str_from_text("short")) &&
           module_set(module, "copyright", str_from_text("Tally is free software: GNU GPL, version 3 or later.")) &&
           module_set(module, "dont_write_bytecode", bool_new(true)) &&
           module_set(module, "warnoptions", list_new(0)) && module_set(module, "api_version", int_from_int64(1013));
}
