// SPDX-License-Identifier: GPL-3.0-or-later
// Help on the REPL's commands: all of them, on one screen of 80 columns and 24 lines.
#include "cli/command_help.h"

#include "base/utf8.h"
#include "cli/commands.h"

#include <criterion/criterion.h>
#include <string.h>

static size_t widest_line(const char *text, int *count) {
    size_t widest = 0;
    for (*count = 0; *text != '\0'; *count += 1) {
        size_t length = strcspn(text, "\n");
        size_t width = (size_t)utf8_count(text, length);
        widest = width > widest ? width : widest;
        text += length + 1;
    }
    return widest;
}

Test(command_help, list_has_every_command_and_fits_the_screen) {
    Buffer out;
    buffer_init(&out);
    command_help_list(&out);
    int lines;
    cr_expect_lt(widest_line(out.bytes, &lines), 80);
    cr_expect_leq(lines, 23);
    for (const CommandRow *row = command_rows; row->name != NULL; row++) {
        const char *found = strstr(out.bytes, row->name);
        cr_expect_not_null(found, "%s", row->name);
        cr_expect_not_null(strstr(out.bytes, row->help), "%s", row->help);
    }
    buffer_deinit(&out);
}

static void expect_page(const char *name, const char *part) {
    Buffer out;
    buffer_init(&out);
    command_help_show(name, &out);
    int lines;
    cr_expect_not_null(strstr(out.bytes, part), "%s: %s", name, out.bytes);
    cr_expect_lt(widest_line(out.bytes, &lines), 120, "%s", name);
    cr_expect_leq(lines, 23, "%s", name);
    buffer_deinit(&out);
}

Test(command_help, pages) {
    expect_page(":refs", "  :refs NAME\n");
    expect_page("refs", "  tally.refs(object, /)\n");
    expect_page("tally.refcount", "  tally.refcount(object, /)\n");
    expect_page("refcount()", "  tally.refcount(object, /)\n");
    expect_page("why", "  :why NAME\n");
    expect_page("limits", "--max-steps");
    expect_page("keys", "Ctrl-R");
    expect_page("nothing", "no help on nothing; :help lists");
    expect_page("tally.limits", "no help on limits; :help lists");
    expect_page(":", "no help on ;");
}

static void show_page(const char *name, void *context) {
    (void)context;
    Buffer out;
    buffer_init(&out);
    command_help_show(name, &out);
    cr_expect(out.length > 0 && strstr(out.bytes, "no help on") == NULL, "%s: %s", name, out.bytes);
    buffer_deinit(&out);
}

Test(command_help, every_name_has_a_page) { command_help_names(show_page, NULL); }
