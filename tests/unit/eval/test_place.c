// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a program's text a node is marked by.
#include "eval/place.h"
#include "unit/library/evaluate.h"

#include <string.h>

static Source *source;
static Tree *tree;

static Place place_of(const char *text) {
    Diagnostic diagnostic = {0};
    source = source_create("test.py", text, strlen(text));
    tree = tree_parse(source, PARSE_FILE, &diagnostic);
    cr_assert(tree != NULL, "%s", diagnostic.message);
    const Stmt *stmt = tree->body.items[0];
    return place_of_node(stmt->kind == STMT_EXPRESSION ? &((const ExpressionStmt *)(const void *)stmt)->value->node
                                                       : &stmt->node,
                         source);
}

// The marked text is `wanted`, and the anchor in it is `anchor`.
static void expect_place(const char *text, const char *wanted, const char *anchor) {
    Place place = place_of(text);
    cr_expect(place.span.end - place.span.start == strlen(wanted) &&
                  memcmp(text + place.span.start, wanted, strlen(wanted)) == 0,
              "%s: %.*s", text, (int)(place.span.end - place.span.start), text + place.span.start);
    cr_expect(place.anchor.end - place.anchor.start == strlen(anchor) &&
                  memcmp(text + place.anchor.start, anchor, strlen(anchor)) == 0,
              "%s: %.*s", text, (int)(place.anchor.end - place.anchor.start), text + place.anchor.start);
    tree_destroy(tree);
    source_release(source);
}

Test(place, operators) {
    expect_place("a + b", "a + b", "+");
    expect_place("a//b", "a//b", "//");
    expect_place("a ** -b", "a ** -b", "**");
    expect_place("f(a) / b", "f(a) / b", "/");
}

Test(place, parentheses_are_taken_for_the_operator) {
    expect_place("(a)/b", "(a)/b", ")/");
    expect_place("(a - a) / b", "(a - a) / b", ")");
}

Test(place, subscripts) {
    expect_place("a[1]", "a[1]", "[1]");
    expect_place("a[1][2:3]", "a[1][2:3]", "[2:3]");
    expect_place("a [ 5 ]", "a [ 5 ]", " [ 5 ");
}

Test(place, attributes_in_several_lines) {
    expect_place("a.b.c", "a.b.c", "");
    expect_place("(a\n .b\n .c)", "c", "");
    expect_place("(a\n .b(1))", "b(1)", "");
    expect_place("(a\n .b(*c))", "a\n .b(*c)", "");
}

Test(place, the_failed_comparison_of_an_assert) {
    expect_place("assert a == b, c", "a == b", "");
    expect_place("assert not a in b", "a in b", "");
    expect_place("assert a == 1 and b == 2", "b == 2", "");
    expect_place("assert f(a == b)", "assert f(a == b)", "");
}

Test(place, other_statements) {
    expect_place("x += 1", "x += 1", "");
    expect_place("raise a from b", "raise a from b", "");
}
