// SPDX-License-Identifier: GPL-3.0-or-later
// :draw and tally.draw(): the picture as text, as wide as the terminal.
#include "objects/error.h"
#include "inspect/columns.h"
#include "inspect/draw.h"
#include "inspect/report.h"
#include "inspect/watch.h"

#include <sys/ioctl.h>
#include <unistd.h>

#define WIDTH_MINIMUM 80
#define WIDTH_MAXIMUM 160
#define WIDTH_WATCHED 74

// A watch shows what a program prints in rows of its own, behind a mark.
static int32_t terminal_width(void) {
    struct winsize size;
    if (watch_is_on()) {
        return WIDTH_WATCHED;
    }
    bool known = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    int32_t width = known ? size.ws_col - 1 : WIDTH_MINIMUM;
    return width < WIDTH_MINIMUM - 1 ? WIDTH_MINIMUM : width > WIDTH_MAXIMUM ? WIDTH_MAXIMUM : width;
}

bool report_draw(const Borrowed *names, int64_t count, Buffer *out) {
    Drawing drawing;
    Canvas canvas = {0};
    bool good = drawing_make(&drawing, (DrawNames){names, count});
    if (good) {
        draw_layout(&drawing, terminal_width());
        good = draw_paint(&drawing, &canvas);
        if (good) {
            canvas_add(&canvas, columns_have_colors(), out);
        } else {
            error_raise_no_memory();
        }
    }
    canvas_deinit(&canvas);
    drawing_deinit(&drawing);
    return good && report_finish(out);
}
