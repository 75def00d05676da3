// SPDX-License-Identifier: GPL-3.0-or-later
// Help on the REPL's commands.
//
//     :help           groups of commands, a line each, from the rows of commands.c
//     :help refs      the row, what there is to know of it, and the function tally.refs
//     :help limits    a topic
//
// A command that is in no group is listed all the same, at the end.
//
// Next: commands.c.
#include "cli/command_help.h"

#include "base/assert.h"
#include "inspect/columns.h"
#include "inspect/tally_module.h"
#include "cli/commands.h"

#include <string.h>

#define COLUMN 18 // where the explanations begin in the list

// ---- tables ------------------------------------------------------------------------------------------------------

static const struct {
    const char *title;
    const char *names; // with a blank on each side
} groups[] = {
    {"names and references", " :names :refs :why :same :frames :draw "},
    {"memory", " :layout :deepsize :sizes :units :heap :arenas "},
    {"what happens", " :watch :gc :demo "},
};

static const struct {
    const char *name;
    const char *words; // that can be its argument, and that Tab completes; NULL: none
    const char *text;
} pages[] = {
    {":names", NULL,
     "The count is the number of references that there are, as the holders of :refs; a\n"
     "look adds none. Names that begin and end with two underscores are left out.\n"},
    {":refs", NULL,
     "One line for each reference that the count counts: a name, an item, an attribute,\n"
     "a local name of a running call, a constant of some code. A list that holds the\n"
     "object three times has three lines.\n"
     "    >>> a = b = []\n"
     "    >>> :refs a\n"
     "_ holds the value that the REPL has shown last.\n"},
    {":why", NULL,
     "Without a name it tells about the last exception: what the names in the line are\n"
     "bound to, and what usually helps. With one it tells why an object lives.\n"},
    {":same", NULL, "    >>> :same a b\n"},
    {":gc", "now slow",
     ":gc       the generations, and what starts the next collection\n"
     ":gc now   collects, and says how many objects were unreachable\n"
     ":gc slow  collects, and shows each step; :gc slow 0 the youngest generation only\n"},
    {":watch", "on off",
     ":watch on       under each entry: names bound, counts, births and deaths\n"
     ":watch on a,b   only what these names reach\n"
     ":watch off\n"},
    {":demo", NULL,
     "The same as tally --demo. The names of the session are put aside meanwhile, and are\n"
     "there again afterwards. Objects are then numbered from 1 anew.\n"},
    {":units", NULL, "Units of memory are 1,024 times the one before, those of speed 1,000 times.\n"},
    {":help", NULL,
     "    >>> :help refs      a command\n"
     "    >>> :help tally.refs    a function of the module tally\n"
     "    >>> :help limits    a topic: limits, keys\n"},
    {"limits", NULL,
     "A program can be kept in bounds: tally --max-memory 100M --max-seconds 10\n"
     "--max-steps 1000000 --max-output 1M --sandbox prog.py. Too much memory is a\n"
     "MemoryError; the others end the program with status 124, in the REPL only the\n"
     "entry. In a sandbox there are no files but those of the program's folder.\n"},
    {"keys", NULL,
     "Tab        completes names, attributes and commands, and runs none of the program\n"
     "up, down   earlier entries; a block is one entry\n"
     "Ctrl-R     searches in them\n"
     "Ctrl-C     clears the line, or stops what runs\n"
     "Ctrl-D     leaves, as exit does\n"},
};

const char *command_words(const char *name, size_t length) {
    for (int64_t i = 0; i < COUNT_OF(pages); i++) {
        if (strlen(pages[i].name) == length && strncmp(pages[i].name, name, length) == 0) {
            return pages[i].words;
        }
    }
    return NULL;
}

// ---- the list ----------------------------------------------------------------------------------------------------

static bool is_in_group(const char *names, const char *name) {
    const char *found = strstr(names, name);
    return found != NULL && found[strlen(name)] == ' ';
}

static bool is_in_a_group(const char *name) {
    for (int64_t i = 0; i < COUNT_OF(groups); i++) {
        if (is_in_group(groups[i].names, name)) {
            return true;
        }
    }
    return false;
}

static void add_usage(const CommandRow *row, Buffer *out) {
    buffer_add_format(out, "  %s%s%s", row->name, row->parameter[0] == '\0' ? "" : " ", row->parameter);
}

static void add_line(const CommandRow *row, Buffer *out) {
    size_t before = out->length;
    add_usage(row, out);
    columns_pad(out, before, COLUMN - 1);
    buffer_add_format(out, "%s\n", row->help);
}

void command_help_list(Buffer *out) {
    for (int64_t i = 0; i < COUNT_OF(groups); i++) {
        buffer_add_format(out, "%s\n", groups[i].title);
        for (const CommandRow *row = command_rows; row->name != NULL; row++) {
            if (is_in_group(groups[i].names, row->name)) {
                add_line(row, out);
            }
        }
    }
    buffer_add_text(out, "more\n");
    for (const CommandRow *row = command_rows; row->name != NULL; row++) {
        if (!is_in_a_group(row->name)) {
            add_line(row, out);
        }
    }
    buffer_add_text(out, "  help(x)        about a function or type; exit or Ctrl-D leaves\n");
}

// ---- one page ----------------------------------------------------------------------------------------------------

static bool add_command(const char *name, Buffer *out) {
    bool found = false;
    for (const CommandRow *row = command_rows; row->name != NULL; row++) {
        if (strcmp(row->name + 1, name) == 0) {
            add_usage(row, out);
            buffer_add_format(out, "\n      %s\n", row->help);
            found = true;
        }
    }
    return found;
}

static bool add_page(const char *name, Buffer *out) {
    for (int64_t i = 0; i < COUNT_OF(pages); i++) {
        if (strcmp(pages[i].name + (pages[i].name[0] == ':'), name) == 0) {
            buffer_add_text(out, pages[i].text);
            return true;
        }
    }
    return false;
}

static bool add_function(const char *name, Buffer *out) {
    const NativeRow *row = tally_function_find(name);
    if (row == NULL) {
        return false;
    }
    buffer_add_format(out, "  tally.%s%s\n", row->name, row->signature);
    for (const char *line = row->help; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        buffer_add_format(out, "      %.*s\n", (int)length, line);
        line += length + (line[length] == '\n');
    }
    return true;
}

void command_help_show(const char *name, Buffer *out) {
    static const char module[] = "tally.";
    char word[80] = "";
    bool of_module = strncmp(name, module, sizeof module - 1) == 0;
    name += name[0] == ':' ? 1 : of_module ? sizeof module - 1 : 0;
    size_t length = strcspn(name, " \t()");
    memcpy(word, name, length < sizeof word ? length : sizeof word - 1);
    bool found = !of_module && add_command(word, out);
    found |= !of_module && add_page(word, out);
    found |= add_function(word, out);
    if (!found) {
        buffer_add_format(out, "no help on %s; :help lists the commands, help(x) tells about x\n", word);
    }
}

void command_help_names(void (*visit)(const char *name, void *context), void *context) {
    for (const CommandRow *row = command_rows; row->name != NULL; row++) {
        visit(row->name + 1, context);
    }
    for (int64_t i = 0; i < COUNT_OF(pages); i++) {
        if (pages[i].name[0] != ':') {
            visit(pages[i].name, context);
        }
    }
}
