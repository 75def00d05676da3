// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures, read: the text "(self, object, /, *, key=None)" as a table of parameters.
#ifndef TALLY_OBJECTS_SIGNATURE_H
#define TALLY_OBJECTS_SIGNATURE_H

#include <stdbool.h>
#include <stdint.h>

#define PARAMETER_MAXIMUM 16

typedef struct SignatureParameter {
    const char *name; // in the signature's text, not NUL-terminated
    int32_t length;   // bytes
    bool is_required;
} SignatureParameter;

// How CPython words a wrong number of arguments depends on what a function can take.
typedef enum SignatureForm {
    FORM_NONE,       // no parameters:                     "list.clear() takes no arguments (1 given)"
    FORM_ONE,        // one, positional-only and required: "len() takes exactly one argument (0 given)"
    FORM_POSITIONAL, // positional-only:                   "pop expected at most 1 argument, got 2"
    FORM_KEYWORDS,   // some may be given by name:         "sort() takes no positional arguments"
} SignatureForm;

typedef struct Signature {
    SignatureForm form;
    int32_t count;            // parameters, without self, *args and **kwargs: positional ones, then keyword-only ones
    int32_t positional_count; // of these, that may be given by position
    int32_t positional_only_count; // of these, that may not be given by name
    int32_t required_count;        // positional ones without default
    bool has_rest;                 // *args
    bool has_keywords;             // **kwargs
    bool is_simple;                // neither, and nothing is keyword-only
    struct Signature **home;       // where it is remembered
    struct Signature *next;        // read before this one
    SignatureParameter parameters[PARAMETER_MAXIMUM];
} Signature;

// Reads a signature and puts it into *home, which is to remember it; `self`, and `cls` or `type` of a class method, is
// left out. NULL: MemoryError.
Signature *signature_read(const char *text, bool is_class_method, Signature **home);
// Gives all signatures back; each home holds NULL again.
void signatures_deinit(void);

#endif
