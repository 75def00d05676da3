# SPDX-License-Identifier: GPL-3.0-or-later
if __name__ == '__main__':
    print('not when imported')
else:
    print('imported as', __name__)


def main():
    return 'main of ' + __name__
