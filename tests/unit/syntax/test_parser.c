// SPDX-License-Identifier: GPL-3.0-or-later
// The parser: which tree a text has, and where its nodes lie.
#include "parse.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#define cr_assert_tree(program, expected) cr_assert_str_eq(tree_text(program), expected)

Test(parser, operators_bind_by_precedence) {
    cr_assert_tree("a + b * c ** -d\n", "Expression 1:0-1:15\n"
                                        " Binary + 1:0-1:15\n"
                                        " Name a 1:0-1:1\n"
                                        " Binary * 1:4-1:15\n"
                                        " Name b 1:4-1:5\n"
                                        " Binary ** 1:8-1:15\n"
                                        " Name c 1:8-1:9\n"
                                        " Unary - 1:13-1:15\n"
                                        " Name d 1:14-1:15\n");
}

Test(parser, operators_group_to_the_left_and_power_to_the_right) {
    cr_assert_tree("a - b - c\n", "Expression 1:0-1:9\n"
                                  " Binary - 1:0-1:9\n"
                                  " Binary - 1:0-1:5\n"
                                  " Name a 1:0-1:1\n"
                                  " Name b 1:4-1:5\n"
                                  " Name c 1:8-1:9\n");
    cr_assert_tree("-a ** b ** c\n", "Expression 1:0-1:12\n"
                                     " Unary - 1:0-1:12\n"
                                     " Binary ** 1:1-1:12\n"
                                     " Name a 1:1-1:2\n"
                                     " Binary ** 1:6-1:12\n"
                                     " Name b 1:6-1:7\n"
                                     " Name c 1:11-1:12\n");
}

Test(parser, parentheses_are_outside_of_spans_but_in_those_of_tuples) {
    cr_assert_tree("(a) + ((b))\n", "Expression 1:0-1:11\n"
                                    " Binary + 1:0-1:11\n"
                                    " Name a 1:1-1:2\n"
                                    " Name b 1:8-1:9\n");
    cr_assert_tree("(a, b)\n", "Expression 1:0-1:6\n Tuple 1:0-1:6\n Name a 1:1-1:2\n Name b 1:4-1:5\n");
    cr_assert_tree("a, b\n", "Expression 1:0-1:4\n Tuple 1:0-1:4\n Name a 1:0-1:1\n Name b 1:3-1:4\n");
}

Test(parser, elif_is_an_if_in_otherwise) {
    cr_assert_tree("if a: b\nelif c: d\nelse: e\n", "If 1:0-3:7\n"
                                                    " condition: Name a 1:3-1:4\n"
                                                    " body: Expression 1:6-1:7\n"
                                                    " Name b 1:6-1:7\n"
                                                    "otherwise: If 2:0-3:7\n"
                                                    " condition: Name c 2:5-2:6\n"
                                                    " body: Expression 2:8-2:9\n"
                                                    " Name d 2:8-2:9\n"
                                                    "otherwise: Expression 3:6-3:7\n"
                                                    " Name e 3:6-3:7\n");
}

Test(parser, parameters_of_every_kind) {
    cr_assert_tree("def f(a, b=1, /, c: d = 2, *e, g, h=3, **i): pass\n", "Function f 1:0-1:49\n"
                                                                          " positional-only parameter: a 1:6-1:7\n"
                                                                          " positional-only parameter: b 1:9-1:10\n"
                                                                          " default: Constant 1 1:11-1:12\n"
                                                                          " parameter: c 1:17-1:18\n"
                                                                          " annotation: Name d 1:20-1:21\n"
                                                                          " default: Constant 2 1:24-1:25\n"
                                                                          " keyword-only parameter: g 1:31-1:32\n"
                                                                          " keyword-only parameter: h 1:34-1:35\n"
                                                                          " default: Constant 3 1:36-1:37\n"
                                                                          " parameter *: e 1:28-1:29\n"
                                                                          " parameter **: i 1:41-1:42\n"
                                                                          " body: Pass 1:45-1:49\n");
}

Test(parser, arguments_of_every_kind) {
    cr_assert_tree("f(a, *b, c=1, *d, **e)\n", "Expression 1:0-1:22\n"
                                               " Call 1:0-1:22\n"
                                               " callee: Name f 1:0-1:1\n"
                                               " argument: Name a 1:2-1:3\n"
                                               " argument: Starred 1:5-1:7\n"
                                               " Name b 1:6-1:7\n"
                                               " argument: Starred 1:14-1:16\n"
                                               " Name d 1:15-1:16\n"
                                               " keyword c: Constant 1 1:11-1:12\n"
                                               " keywords **: Name e 1:20-1:21\n");
}

Test(parser, a_lone_generator_takes_the_parentheses_of_its_call) {
    cr_assert_tree("f(x for x in y)\n", "Expression 1:0-1:15\n"
                                        " Call 1:0-1:15\n"
                                        " callee: Name f 1:0-1:1\n"
                                        " argument: Generator 1:1-1:15\n"
                                        " element: Name x 1:2-1:3\n"
                                        " for: Name x 1:8-1:9\n"
                                        " in: Name y 1:13-1:14\n");
}

Test(parser, parentheses_of_with) {
    cr_assert_tree("with (a as b, c): pass\n", "With 1:0-1:22\n"
                                               " manager: Name a 1:6-1:7\n"
                                               " as: Name b 1:11-1:12\n"
                                               " manager: Name c 1:14-1:15\n"
                                               " body: Pass 1:18-1:22\n");
    cr_assert_tree("with (a, b) as c: pass\n", "With 1:0-1:22\n"
                                               " manager: Tuple 1:5-1:11\n"
                                               " Name a 1:6-1:7\n"
                                               " Name b 1:9-1:10\n"
                                               " as: Name c 1:15-1:16\n"
                                               " body: Pass 1:18-1:22\n");
}

Test(parser, comparisons_chain) {
    cr_assert_tree("a < b is not c not in d\n", "Expression 1:0-1:23\n"
                                                " Compare < is not not in 1:0-1:23\n"
                                                " Name a 1:0-1:1\n"
                                                " Name b 1:4-1:5\n"
                                                " Name c 1:13-1:14\n"
                                                " Name d 1:22-1:23\n");
}

Test(parser, match_is_a_name_where_it_is_no_statement) {
    cr_assert_not(
        strstr(tree_text("match = 1\nmatch(x)\nmatch[x]\nmatch (a, b)\nmatch: int\nprint(match, case)\n"), "Error"));
}

Test(parser, patterns_of_every_kind) {
    cr_assert_tree("match p:\n case [0, *r] | C(k=r) if z: a\n case {'k': None, **q} as y: b\n case _: c\n",
                   "Match 1:0-4:10\n"
                   " subject: Name p 1:6-1:7\n"
                   " case: OrPattern 2:6-2:22\n"
                   " SequencePattern 2:6-2:13\n"
                   " ValuePattern 2:7-2:8\n"
                   " Constant 0 2:7-2:8\n"
                   " StarPattern r 2:10-2:12\n"
                   " ClassPattern 2:16-2:22\n"
                   " class: Name C 2:16-2:17\n"
                   " k: CapturePattern r 2:20-2:21\n"
                   " guard: Name z 2:26-2:27\n"
                   " body: Expression 2:29-2:30\n"
                   " Name a 2:29-2:30\n"
                   " case: AsPattern y 3:6-3:27\n"
                   " MappingPattern q 3:6-3:22\n"
                   " key: Constant str k 3:7-3:10\n"
                   " value: ValuePattern 3:12-3:16\n"
                   " Constant None 3:12-3:16\n"
                   " body: Expression 3:29-3:30\n"
                   " Name b 3:29-3:30\n"
                   " case: CapturePattern 4:6-4:7\n"
                   " body: Expression 4:9-4:10\n"
                   " Name c 4:9-4:10\n");
}

Test(parser, asynchronous_programs_are_refused) {
    cr_assert_str_eq(tree_text("async def f(): pass\n"), "SyntaxError: 'async' is not supported");
    cr_assert_str_eq(tree_text("@a\nasync def f(): pass\n"), "SyntaxError: 'async' is not supported");
    cr_assert_str_eq(tree_text("[x async for x in y]\n"), "SyntaxError: 'async' is not supported");
    cr_assert_str_eq(tree_text("x = await y\n"), "SyntaxError: 'await' is not supported");
    cr_assert_str_eq(tree_text("async = 1\n"), "SyntaxError: invalid syntax");
}

// ---- depth -------------------------------------------------------------------------------------------------------

static char *repeat(const char *front, const char *part, int count, const char *back) {
    size_t size = strlen(front) + strlen(part) * (size_t)count + strlen(back) + 1;
    char *program = calloc(1, size);
    char *end = stpcpy(program, front);
    for (int i = 0; i < count; i++) {
        end = stpcpy(end, part);
    }
    stpcpy(end, back);
    return program;
}

static void check_repeated(const char *front, const char *part, int count, const char *back, const char *expected) {
    char *program = repeat(front, part, count, back);
    bool incomplete;
    const char *error = error_text(program, PARSE_FILE, &incomplete);
    cr_expect_str_eq(error, expected, "%s x %d: %s", part, count, error);
    free(program);
}

Test(parser, nesting_without_end_is_an_error) {
    static const char too_deep[] = "RecursionError: maximum recursion depth exceeded during compilation";
    static const char *const parts[] = {"not ", "-",     "lambda:",     "a if b else ",
                                        "1+",   "a ** ", "a.b.c and -", "lambda x=lambda:"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        const char *back = strstr(parts[i], "x=lambda") ? "1: 1\n" : "1\n";
        check_repeated("", parts[i], 100000, back, strstr(parts[i], "and") ? "" : too_deep);
    }
    check_repeated("a", ".a", 100000, "\n", too_deep);
    check_repeated("a", "()", 100000, "\n", too_deep);
    check_repeated("a", "[0]", 100000, "\n", too_deep);
    check_repeated("", "(", 201, "\n", "SyntaxError: too many nested parentheses");
}

Test(parser, long_is_not_deep) {
    check_repeated("a", " and a", 100000, "\n", "");
    check_repeated("a", " < a", 100000, "\n", "");
    check_repeated("", "a = ", 100000, "1\n", "");
    check_repeated("", "'a' ", 100000, "\n", "");
    check_repeated("if a: b\n", "elif a: b\n", 10000, "", "");
    check_repeated("x = [", "1, ", 100000, "]\n", "");
    check_repeated("x = ", "1+", 2000, "1\n", "");
}

// Explanations try things, and so do those inside of them: that must not multiply.
Test(parser, nested_mistakes_take_no_exponential_time, .timeout = 20) {
    static const char *const parts[] = {
        "[", "(", "f(", "{1:", "{", "f(a=", "a[", "(a=", "[x for x in ", "(*", "(a if "};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        check_repeated("x = ", parts[i], 190, "1 $ 2\n", strcmp(parts[i], "") ? tree_text("$\n") : "");
    }
}
