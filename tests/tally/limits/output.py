# options: --max-output 40
# Everything up to the limit is written, to the byte, whatever it is written through.
import sys

print('0123456789')
sys.stderr.write('abcde')
sys.stdout.buffer.write(b'0123456789')
open(1, 'w', closefd=False).write('01234')
while True:
    try:
        print('0123456789')
    except:
        pass
