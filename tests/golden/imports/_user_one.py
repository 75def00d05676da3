# SPDX-License-Identifier: GPL-3.0-or-later
import _state


@_state.register
def one():
    return _state.tick()
