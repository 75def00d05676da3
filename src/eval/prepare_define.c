// SPDX-License-Identifier: GPL-3.0-or-later
// Preparation of what has a Code of its own: the module, functions, lambdas, classes.
//
//     class C:              Code "C"
//         def m(self):      Code "C.m"
//             f = lambda: 0 Code "C.m.<locals>.<lambda>"
//
// Decorators, defaults, annotations and bases belong to the code around the definition, which evaluates them.
#include "objects/list.h"
#include "objects/str.h"
#include "eval/lower.h"
#include "eval/nodes.h"
#include "eval/prepare.h"
#include "eval/run_code.h"
#include "eval/unparse.h"

// As text under `from __future__ import annotations`, else as an expression.
void prepare_annotation(Preparation *self, Expr **place) {
    const Tree *tree = as_code(self->module_code)->tree;
    if (*place == NULL || self->failed) {
        return;
    }
    if (!tree->future_annotations) {
        prepare_expr(self, place);
        return;
    }
    const Expr *refused;
    Owned text = unparse_expr(*place, &refused);
    if (text == NULL || refused != NULL) {
        self->failed = true;
        if (text != NULL) {
            release(text);
            syntax_error_raise(refused->kind == EXPR_NAMED ? "'named expression' can not be used within an annotation"
                                                           : "'yield expression' can not be used within an annotation",
                               refused->span, tree->source);
        }
        return;
    }
    put_constant(self, place, text);
}

void prepare_parameters(Preparation *self, const Parameters *parameters) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    for (int32_t i = 0; i < count; i++) {
        prepare_identifier(self, parameters->items[i].name);
        if (parameters->items[i].default_value != NULL) {
            prepare_expr(self, &parameters->items[i].default_value);
        }
        prepare_annotation(self, &parameters->items[i].annotation);
    }
    Parameter *const extra[] = {parameters->rest, parameters->keywords};
    for (int64_t i = 0; i < COUNT_OF(extra); i++) {
        if (extra[i] != NULL) {
            prepare_identifier(self, extra[i]->name);
            prepare_annotation(self, &extra[i]->annotation);
        }
    }
}

// The names of slots and free names, which error messages and the views show.
static void prepare_scope_names(Preparation *self, const Scope *scope) {
    for (int32_t i = 0; i < scope->slot_count; i++) {
        prepare_identifier(self, scope->slots[i].name);
    }
    for (int32_t i = 0; i < scope->free_count; i++) {
        prepare_identifier(self, scope->free_names[i]);
    }
}

// The docstring of a body: a string literal as its first statement.
static void take_docstring(Preparation *inner, const StmtList *body) {
    if (body->count == 0 || body->items[0]->kind != STMT_EXPRESSION) {
        return;
    }
    Expr *value = ((ExpressionStmt *)body->items[0])->value;
    if (value->kind == EXPR_CONSTANT && ((Constant *)value)->constant_kind == CONSTANT_STRING &&
        constant_make(inner, (Constant *)value)) {
        slot_set(&as_code(inner->code)->doc, retain(((Constant *)value)->value));
    }
}

// A Preparation for the code inside a definition. `separator` is put behind the qualified name of what is in it.
static bool begin_inner(Preparation *outer, Preparation *inner, Scope *scope, Borrowed name, bool is_global,
                        const char *separator) {
    Owned qualified = is_global ? retain(name) : str_concatenate(outer->qualified_prefix, name);
    Owned code = qualified == NULL ? NULL : code_new_inner(outer->module_code, scope, name, qualified);
    Owned separator_text = str_from_text(separator);
    *inner = *outer;
    inner->comprehension_depth = 0;
    inner->qualified_prefix =
        qualified == NULL || separator_text == NULL ? NULL : str_concatenate(qualified, separator_text);
    release_if_any(separator_text);
    release_if_any(qualified);
    if (code == NULL || inner->qualified_prefix == NULL || !code_add_constant(outer->code, code, outer->place)) {
        release_if_any(code);
        release_if_any(inner->qualified_prefix);
        outer->failed = true;
        return false;
    }
    inner->code = code;
    release(code);
    prepare_scope_names(inner, scope);
    return true;
}

static void end_inner(Preparation *outer, Preparation *inner) {
    release(inner->qualified_prefix);
    outer->failed |= inner->failed;
}

static bool stored_globally(const Preparation *self, const Name *target) {
    return target->place == NAME_GLOBAL && self->code != self->module_code;
}

// A generator's body is lowered before it is prepared.
static void prepare_body(Preparation *inner, Scope *scope, StmtList *body) {
    int32_t words = 0;
    if (scope->has_yield && lower_body(inner, scope, body)) {
        words = lower_number_words(body, scope->slot_count);
    }
    prepare_block(inner, body);
    if (scope->has_yield) {
        code_describe_generator(inner->code, *body, words);
    }
}

void prepare_function(Preparation *self, FunctionDef *def) {
    for (int32_t i = 0; i < def->decorators.count; i++) {
        prepare_expr(self, &def->decorators.items[i]);
    }
    prepare_identifier(self, def->name);
    prepare_identifier(self, def->target->identifier);
    name_prepare(def->target);
    prepare_parameters(self, &def->parameters);
    prepare_annotation(self, &def->returns);
    stmt_rewrite(&def->stmt, function_run);
    Preparation inner;
    if (self->failed ||
        !begin_inner(self, &inner, def->scope, def->name->object, stored_globally(self, def->target), ".<locals>.")) {
        return;
    }
    def->code = object_mutable(inner.code);
    as_code(inner.code)->first_line =
        def->decorators.count > 0
            ? source_position(as_code(self->module_code)->tree->source, def->decorators.items[0]->span.start).line
            : def->stmt.line;
    take_docstring(&inner, &def->body);
    code_describe_function(inner.code, &def->parameters, def->body, NULL);
    prepare_body(&inner, def->scope, &def->body);
    end_inner(self, &inner);
}

void prepare_lambda(Preparation *self, Lambda *lambda) {
    prepare_parameters(self, &lambda->parameters);
    prepare_identifier(self, lambda->scope->name);
    expr_rewrite(&lambda->expr, lambda_eval, expr_test);
    Preparation inner;
    if (self->failed || !begin_inner(self, &inner, lambda->scope, lambda->scope->name->object, false, ".<locals>.")) {
        return;
    }
    lambda->code = object_mutable(inner.code);
    as_code(inner.code)->first_line =
        source_position(as_code(self->module_code)->tree->source, lambda->expr.span.start).line;
    if (lambda->scope->has_yield) {
        StmtList body = {0};
        code_describe_function(inner.code, &lambda->parameters, body, NULL);
        lower_lambda(&inner, lambda, &body);
        prepare_body(&inner, lambda->scope, &body);
    } else {
        prepare_expr(&inner, &lambda->body);
        code_describe_function(inner.code, &lambda->parameters, (StmtList){NULL, 0}, lambda->body);
    }
    end_inner(self, &inner);
}

// The first iterable belongs to the code around. The rest is a generator with one parameter: that iterable's iterator.
void prepare_generator_expression(Preparation *self, Comprehension *comprehension) {
    prepare_expr(self, &comprehension->clauses[0].iterable);
    fold_iterable(self, &comprehension->clauses[0].iterable);
    Scope *scope = comprehension->scope;
    prepare_identifier(self, scope->name);
    expr_rewrite(&comprehension->expr, generator_expression_eval, expr_test);
    Preparation inner;
    if (self->failed || !begin_inner(self, &inner, scope, scope->name->object, false, ".<locals>.")) {
        return;
    }
    comprehension->code = object_mutable(inner.code);
    as_code(inner.code)->first_line =
        source_position(as_code(self->module_code)->tree->source, comprehension->expr.span.start).line;
    const Parameters *parameters = lower_iterator_parameter(&inner, scope);
    StmtList body = {0};
    if (parameters != NULL && lower_generator_expression(&inner, comprehension, &body)) {
        code_describe_function(inner.code, parameters, body, NULL);
        int32_t words = lower_number_words(&body, scope->slot_count);
        prepare_block(&inner, &body);
        code_describe_generator(inner.code, body, words);
    }
    end_inner(self, &inner);
}

void prepare_class(Preparation *self, ClassDef *def) {
    for (int32_t i = 0; i < def->decorators.count; i++) {
        prepare_expr(self, &def->decorators.items[i]);
    }
    prepare_identifier(self, def->name);
    prepare_identifier(self, def->target->identifier);
    name_prepare(def->target);
    for (int32_t i = 0; i < def->bases.count; i++) {
        prepare_expr(self, &def->bases.items[i]);
    }
    prepare_keywords(self, def->keywords, def->keyword_count);
    stmt_rewrite(&def->stmt, class_run);
    Preparation inner;
    if (self->failed ||
        !begin_inner(self, &inner, def->scope, def->name->object, stored_globally(self, def->target), ".")) {
        return;
    }
    def->code = object_mutable(inner.code);
    as_code(inner.code)->first_line = def->stmt.line;
    take_docstring(&inner, &def->body);
    prepare_block(&inner, &def->body);
    as_code(inner.code)->body = def->body;
    end_inner(self, &inner);
}

bool prepare_module(Borrowed module_code) {
    Code *code = as_code(module_code);
    Preparation self = {.module_code = module_code, .code = module_code};
    self.merged = dict_new();
    self.qualified_prefix = retain(str_empty());
    if (self.merged == NULL) {
        release(self.qualified_prefix);
        return false;
    }
    prepare_scope_names(&self, code->scope);
    if (code->tree->mode == PARSE_FILE && !code->tree->source->interactive) {
        take_docstring(&self, &code->body);
    }
    prepare_block(&self, &code->body);
    release(self.qualified_prefix);
    release(self.merged);
    return !self.failed;
}
