// SPDX-License-Identifier: GPL-3.0-or-later
// --tree, statements: see tree_print in tree.h for a sample.
//
//     If                                      1:0-4:8
//       condition: Name a                     1:3-1:4
//       body: Pass                            2:4-2:8
//     otherwise: If                           3:0-4:8       an elif stands beside its if, so that a long chain
//       …                                                   does not wander off to the right
//
// Next: scope/scope_print.c, what comes out of the next stage.
#include "syntax/tree_print.h"

static const char *const operator_texts[] = {
#define BINARY(enumerator, text, precedence, method) [BINARY_##enumerator] = text "=",
#include "operators.def"
#undef BINARY
};

// ---- simple statements -------------------------------------------------------------------------------------------

static void detail(Printer *printer, const Identifier *identifier) {
    if (identifier)
        print_detail(printer, identifier->text, identifier->length);
}

static void print_assign(Printer *printer, const Assign *assign) {
    print_exprs(printer, "target", assign->targets);
    print_expr(printer, "value", assign->value);
}

static void print_augmented(Printer *printer, const AugmentedAssign *assign) {
    print_expr(printer, "target", assign->target);
    print_expr(printer, "value", assign->value);
}

static void print_annotated(Printer *printer, const AnnotatedAssign *assign) {
    print_expr(printer, "target", assign->target);
    print_expr(printer, "annotation", assign->annotation);
    print_expr(printer, "value", assign->value);
}

static void print_aliases(Printer *printer, const Alias *aliases, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        print_begin(printer, "name", aliases[i].name->text);
        if (aliases[i].as)
            buffer_add_format(printer->out, " as %s", aliases[i].as->text);
        print_end(printer, aliases[i].span);
    }
}

static void detail_import_from(Printer *printer, const ImportFrom *import) {
    buffer_add_byte(printer->out, ' ');
    buffer_add_repeated(printer->out, '.', (size_t)import->level);
    if (import->module)
        buffer_add(printer->out, import->module->text, import->module->length);
}

static void detail_names(Printer *printer, const Declaration *declaration) {
    for (int32_t i = 0; i < declaration->count; i++)
        detail(printer, declaration->names[i]);
}

// ---- compound statements -----------------------------------------------------------------------------------------

static void print_for(Printer *printer, const For *loop) {
    print_expr(printer, "target", loop->target);
    print_expr(printer, "iterable", loop->iterable);
    print_statements(printer, "body", loop->body);
    print_statements(printer, "otherwise", loop->otherwise);
}

static void print_while(Printer *printer, const While *loop) {
    print_expr(printer, "condition", loop->condition);
    print_statements(printer, "body", loop->body);
    print_statements(printer, "otherwise", loop->otherwise);
}

static void print_with(Printer *printer, const With *with) {
    for (int32_t i = 0; i < with->count; i++) {
        print_expr(printer, "manager", with->items[i].manager);
        print_expr(printer, "as", with->items[i].target);
    }
    print_statements(printer, "body", with->body);
}

static void print_handler(Printer *printer, const Handler *handler, bool is_star) {
    print_begin(printer, is_star ? "except*" : "except", handler->name ? handler->name->identifier->text : "");
    print_end(printer, handler->span);
    printer->indent++;
    print_expr(printer, "type", handler->type);
    print_statements(printer, "body", handler->body);
    printer->indent--;
}

static void print_try(Printer *printer, const Try *try) {
    print_statements(printer, "body", try->body);
    for (int32_t i = 0; i < try->handler_count; i++)
        print_handler(printer, &try->handlers[i], try->is_star);
    print_statements(printer, "otherwise", try->otherwise);
    print_statements(printer, "finally", try->finally);
}

static void print_function(Printer *printer, const FunctionDef *function) {
    print_exprs(printer, "decorator", function->decorators);
    print_parameters(printer, &function->parameters);
    print_expr(printer, "returns", function->returns);
    print_statements(printer, "body", function->body);
}

static void print_class(Printer *printer, const ClassDef *class) {
    print_exprs(printer, "decorator", class->decorators);
    print_exprs(printer, "base", class->bases);
    print_keywords(printer, class->keywords, class->keyword_count);
    print_statements(printer, "body", class->body);
}

// ---- any statement -----------------------------------------------------------------------------------------------

static void print_head(Printer *printer, const char *role, const Stmt *stmt) {
    print_begin(printer, role, stmt_kind_name((StmtKind)stmt->kind));
    if (stmt->kind == STMT_FUNCTION)
        detail(printer, ((const FunctionDef *)stmt)->name);
    else if (stmt->kind == STMT_CLASS)
        detail(printer, ((const ClassDef *)stmt)->name);
    else if (stmt->kind == STMT_AUGMENTED_ASSIGN)
        buffer_add_format(printer->out, " %s", operator_texts[((const AugmentedAssign *)stmt)->op]);
    else if (stmt->kind == STMT_IMPORT_FROM)
        detail_import_from(printer, (const ImportFrom *)stmt);
    else if (stmt->kind == STMT_GLOBAL || stmt->kind == STMT_NONLOCAL)
        detail_names(printer, (const Declaration *)stmt);
    print_end(printer, stmt->span);
}

static void print_branch(Printer *printer, const If *branch) {
    print_expr(printer, "condition", branch->condition);
    print_statements(printer, "body", branch->body);
}

static void print_children(Printer *printer, const Stmt *stmt) {
    switch ((StmtKind)stmt->kind) {
    case STMT_EXPRESSION:
        print_expr(printer, "", ((const ExpressionStmt *)stmt)->value);
        break;
    case STMT_ASSIGN:
        print_assign(printer, (const Assign *)stmt);
        break;
    case STMT_AUGMENTED_ASSIGN:
        print_augmented(printer, (const AugmentedAssign *)stmt);
        break;
    case STMT_ANNOTATED_ASSIGN:
        print_annotated(printer, (const AnnotatedAssign *)stmt);
        break;
    case STMT_DELETE:
        print_exprs(printer, "target", ((const Delete *)stmt)->targets);
        break;
    case STMT_PASS:
    case STMT_BREAK:
    case STMT_CONTINUE:
    case STMT_GLOBAL:
    case STMT_NONLOCAL:
        break;
    case STMT_RETURN:
        print_expr(printer, "", ((const Return *)stmt)->value);
        break;
    case STMT_RAISE:
        print_expr(printer, "", ((const Raise *)stmt)->exception);
        print_expr(printer, "from", ((const Raise *)stmt)->cause);
        break;
    case STMT_ASSERT:
        print_expr(printer, "condition", ((const Assert *)stmt)->condition);
        print_expr(printer, "message", ((const Assert *)stmt)->message);
        break;
    case STMT_IMPORT:
        print_aliases(printer, ((const Import *)stmt)->aliases, ((const Import *)stmt)->count);
        break;
    case STMT_IMPORT_FROM:
        print_aliases(printer, ((const ImportFrom *)stmt)->aliases, ((const ImportFrom *)stmt)->count);
        break;
    case STMT_IF:
        print_branch(printer, (const If *)stmt);
        break;
    case STMT_WHILE:
        print_while(printer, (const While *)stmt);
        break;
    case STMT_FOR:
        print_for(printer, (const For *)stmt);
        break;
    case STMT_WITH:
        print_with(printer, (const With *)stmt);
        break;
    case STMT_TRY:
        print_try(printer, (const Try *)stmt);
        break;
    case STMT_FUNCTION:
        print_function(printer, (const FunctionDef *)stmt);
        break;
    case STMT_CLASS:
        print_class(printer, (const ClassDef *)stmt);
        break;
    case STMT_KIND_COUNT:
        break;
    }
}

// The branches behind an If.
static void print_other_branches(Printer *printer, const If *branch) {
    for (;;) {
        StmtList rest = branch->otherwise;
        if (rest.count != 1 || rest.items[0]->kind != STMT_IF) {
            print_statements(printer, "otherwise", rest);
            return;
        }
        branch = (const If *)rest.items[0];
        print_head(printer, "otherwise", rest.items[0]);
        printer->indent++;
        print_branch(printer, branch);
        printer->indent--;
    }
}

void print_statements(Printer *printer, const char *role, StmtList list) {
    for (int32_t i = 0; i < list.count; i++) {
        const Stmt *stmt = list.items[i];
        print_head(printer, role, stmt);
        printer->indent++;
        print_children(printer, stmt);
        printer->indent--;
        if (stmt->kind == STMT_IF)
            print_other_branches(printer, (const If *)stmt);
    }
}

void tree_print(const Tree *tree, Buffer *out) {
    Printer printer = {.source = tree->source, .out = out};
    print_statements(&printer, "", tree->body);
}
