// SPDX-License-Identifier: GPL-3.0-or-later
// Completion: what can stand where the cursor is.
//
//     pri        ──▶ print            names of the session, built-ins, keywords
//     math.sq    ──▶ math.sqrt        attributes of what the part before the dot is bound to
//     :re        ──▶ :refs            commands, and the words behind them
//
// The part before the dot is looked up in dicts only: in the session's names, then in the objects' own dicts and their
// classes. No property, no __getattr__ and no __dir__ runs, so completing cannot change a program.
#include "cli/complete.h"

#include "objects/class.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/interpreter.h"
#include "cli/command_help.h"
#include "cli/commands.h"
#include "cli/demo.h"

#include <string.h>

// With a blank behind those that something must follow.
static const char *const keywords[] = {
    "False",  "None",      "True",   "and ",    "as ",  "assert ", "break",   "class ", "continue", "def ",  "del ",
    "elif ",  "else",      "except", "finally", "for ", "from ",   "global ", "if ",    "import ",  "in ",   "is ",
    "lambda", "nonlocal ", "not ",   "or ",     "pass", "raise",   "return",  "try",    "while ",   "with ",
};

typedef struct Offering {
    const char *prefix; // what stands before the word that is completed: "math."
    size_t prefix_length;
    const char *begun; // the beginning of the word
    CompletionOffer offer;
    void *context;
} Offering;

static void offer_word(const Offering *offering, const char *word) {
    size_t begun_length = strlen(offering->begun);
    bool hidden = word[0] == '_' && offering->begun[0] != '_';
    if (hidden || strncmp(word, offering->begun, begun_length) != 0) {
        return;
    }
    Buffer text;
    buffer_init(&text);
    buffer_add(&text, offering->prefix, offering->prefix_length);
    buffer_add_text(&text, word);
    if (!text.failed) {
        offering->offer(text.bytes, offering->context);
    }
    buffer_deinit(&text);
}

static void offer_keys(const Offering *offering, Borrowed dict) {
    Borrowed key, value;
    for (int64_t position = 0; dict_next(dict, &position, &key, &value);) {
        const char *word = key->type == &StrType ? str_utf8(key, NULL) : NULL;
        if (word != NULL) {
            offer_word(offering, word);
        }
        error_clear();
    }
}

// ---- the object before the dot -----------------------------------------------------------------------------------

// The object's own dict; NULL: it has none.
static Borrowed own_dict(Borrowed object) {
    if (is_type(object)) {
        return as_type(object)->dict.held;
    }
    const Slot *slot = object_dict_slot(object);
    return slot == NULL ? NULL : slot->held;
}

// An attribute that is plainly there; NULL: none, or one that code would have to work out, as a property does.
static Borrowed peek_attribute(Borrowed object, Borrowed name) {
    Borrowed dict = own_dict(object);
    Borrowed found = dict == NULL ? NULL : dict_get_name(dict, name);
    if (found != NULL) {
        return found;
    }
    found = type_lookup(is_type(object) ? as_type(object) : object->type, name);
    bool is_worked_out = found != NULL && found->type->descriptor_get != NULL && !type_has(found->type, TYPE_METHOD);
    return is_worked_out ? NULL : found;
}

static Borrowed find_name(Borrowed name) {
    Borrowed found = dict_get_name(module_dict(interpreter.main.held), name);
    return found != NULL ? found : dict_get_name(module_dict(interpreter.builtins.held), name);
}

// What a.b.c is bound to; NULL: nothing, or it can't be told.
static Borrowed find_dotted(const char *text, size_t length) {
    Borrowed object = NULL;
    const char *end = text + length;
    while (text < end) {
        const char *dot = memchr(text, '.', (size_t)(end - text));
        size_t part = (size_t)((dot != NULL ? dot : end) - text);
        Owned name = str_intern(str_from_utf8(text, part));
        if (name == NULL) {
            return NULL;
        }
        object = object == NULL ? find_name(name) : peek_attribute(object, name);
        release(name);
        if (object == NULL) {
            return NULL;
        }
        text += part + 1;
    }
    return object;
}

static void offer_attributes(const Offering *offering, Borrowed object) {
    Borrowed dict = own_dict(object);
    if (dict != NULL && !is_type(object)) {
        offer_keys(offering, dict);
    }
    Borrowed mro = (is_type(object) ? as_type(object) : object->type)->mro.held;
    for (int64_t i = 0; mro != NULL && i < tuple_size(mro); i++) {
        offer_keys(offering, as_type(tuple_get(mro, i))->dict.held);
    }
}

// ---- the whole ---------------------------------------------------------------------------------------------------

static void offer_name(const char *name, void *context) { offer_word(context, name); }

// What can stand behind a command. False: names can, too.
static bool offer_arguments(Offering *offering, const char *before) {
    size_t length = strcspn(before, " \t");
    if (before[0] != ':' || before[length] == '\0') {
        return false;
    }
    if (strncmp(before, ":help", length) == 0) {
        command_help_names(offer_name, offering);
        return true;
    }
    if (length > 1 && strncmp(before, ":demo", length) == 0) {
        demo_names(offer_name, offering);
        return true;
    }
    const char *words = command_words(before, length);
    for (const char *word = words; word != NULL && *word != '\0';) {
        char copy[16] = "";
        size_t size = strcspn(word, " ");
        memcpy(copy, word, size < sizeof copy ? size : sizeof copy - 1);
        offer_word(offering, copy);
        word += size + strspn(word + size, " ");
    }
    return words != NULL;
}

void complete_word(const char *before, const char *text, CompletionOffer offer, void *context) {
    const char *dot = strrchr(text, '.');
    Offering offering = {.prefix = text, .begun = text, .offer = offer, .context = context};
    if (text[0] == ':') {
        for (int64_t i = 0; command_rows[i].name != NULL; i++) {
            offer_word(&offering, command_rows[i].name);
        }
        return;
    }
    if (offer_arguments(&offering, before)) {
        return;
    }
    if (dot != NULL) {
        offering.prefix_length = (size_t)(dot - text) + 1;
        offering.begun = dot + 1;
        Borrowed object = find_dotted(text, (size_t)(dot - text));
        if (object != NULL) {
            offer_attributes(&offering, object);
        }
        error_clear();
        return;
    }
    for (int64_t i = 0; i < COUNT_OF(keywords); i++) {
        offer_word(&offering, keywords[i]);
    }
    offer_keys(&offering, module_dict(interpreter.main.held));
    offer_keys(&offering, module_dict(interpreter.builtins.held));
}
