// SPDX-License-Identifier: GPL-3.0-or-later
// A graph in the DOT language: a node for each frame and each object, with a port for each row.
//
//     digraph tally {
//       f0 [label=<<table …><tr><td>__main__</td></tr><tr><td port="r0">a</td></tr></table>>]
//       o1 [label=<… list #1 …>]
//       f0:r0 -> o1
//     }
//
// The boxes and rows are those of draw.c, and so are the folds.
//
// Next: graph_file.c, which writes it to files.
#include "inspect/graph.h"

#include "inspect/columns.h"

static void add_escaped(const char *text, Buffer *out) {
    for (; *text != '\0'; text++) {
        switch (*text) {
        case '&': buffer_add_text(out, "&amp;"); break;
        case '<': buffer_add_text(out, "&lt;"); break;
        case '>': buffer_add_text(out, "&gt;"); break;
        case '"': buffer_add_text(out, "&quot;"); break;
        default: buffer_add_byte(out, *text); break;
        }
    }
}

static void add_node_name(const DrawBox *box, int32_t number, Buffer *out) {
    buffer_add_format(out, "%c%d", box->object < 0 ? 'f' : 'o', (int)number);
}

static void add_row(const DrawRow *row, int32_t number, Buffer *out) {
    buffer_add_format(out, "<tr><td align=\"left\" port=\"r%d\">", (int)number);
    add_escaped(row->text, out);
    if (row->value[0] != '\0' && !(row->numbered && row->box >= 0)) {
        buffer_add_text(out, row->text[0] == '\0' ? "" : ": ");
        add_escaped(row->value, out);
    }
    buffer_add_text(out, "</td></tr>");
}

static void add_node(const Drawing *drawing, const DrawBox *box, int32_t number, Buffer *out) {
    buffer_add_text(out, "  ");
    add_node_name(box, number, out);
    buffer_add_format(out,
                      " [label=<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\"%s><tr>"
                      "<td bgcolor=\"%s\" port=\"top\"><b>",
                      box->island ? " color=\"red\"" : "", box->object < 0 ? "lightyellow" : "lightblue");
    add_escaped(box->title, out);
    buffer_add_text(out, "</b>");
    if (box->note[0] != '\0') {
        buffer_add_text(out, "<br/>");
        add_escaped(box->note, out);
    }
    buffer_add_text(out, "</td></tr>");
    for (int32_t i = 0; i < box->row_count; i++) {
        add_row(&drawing->rows[box->first_row + i], i, out);
    }
    buffer_add_text(out, "</table>>]\n");
}

static void add_arrows(const Drawing *drawing, const DrawBox *box, int32_t number, Buffer *out) {
    for (int32_t i = 0; i < box->row_count; i++) {
        const DrawRow *row = &drawing->rows[box->first_row + i];
        if (row->box >= 0) {
            buffer_add_text(out, "  ");
            add_node_name(box, number, out);
            buffer_add_format(out, ":r%d -> o%d:top%s\n", (int)i, (int)row->box, row->weak ? " [style=dashed]" : "");
        }
    }
}

static void add_graph(const Drawing *drawing, Buffer *out) {
    buffer_add_text(out, "digraph tally {\n  rankdir=LR\n  node [shape=plaintext, fontname=\"monospace\"]\n");
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        add_node(drawing, &drawing->frames[f], f, out);
    }
    for (int32_t b = 0; b < drawing->box_count; b++) {
        add_node(drawing, &drawing->boxes[b], b, out);
    }
    for (int32_t f = 0; f < drawing->frame_count; f++) {
        add_arrows(drawing, &drawing->frames[f], f, out);
    }
    for (int32_t b = 0; b < drawing->box_count; b++) {
        add_arrows(drawing, &drawing->boxes[b], b, out);
    }
    if (drawing->left_out > 0) {
        buffer_add_format(out, "  more [label=\"and %d more objects\"]\n", (int)drawing->left_out);
    }
    buffer_add_text(out, "}\n");
}

bool graph_make(DrawNames names, Buffer *dot) {
    Drawing drawing;
    bool good = drawing_make(&drawing, names);
    if (good) {
        add_graph(&drawing, dot);
    }
    drawing_deinit(&drawing);
    return good && report_finish(dot);
}
