# SPDX-License-Identifier: GPL-3.0-or-later
# freeze and unfreeze; gc.garbage and gc.callbacks bound to something else; is_finalized.

import gc
gc.collect()
# freeze
gc.disable(); gc.unfreeze(); gc.collect()
n=gc.get_freeze_count(); print('fc', n)
a=[];a.append(a)
gc.freeze(); print(gc.get_freeze_count()>0, gc.get_count())
del a; print(gc.collect()); 
print([len(gc.get_objects(i)) < 30 for i in range(3)])
gc.unfreeze(); print(gc.get_freeze_count(), gc.collect())
# garbage replaced
gc.set_debug(gc.DEBUG_SAVEALL)
b=[];b.append(b);del b
print(gc.collect(), len(gc.garbage), gc.garbage[0] is gc.garbage[0][0])
gc.garbage.clear(); gc.set_debug(0); print(gc.collect())
old=gc.garbage; gc.garbage='x'; gc.set_debug(gc.DEBUG_SAVEALL); b=[];b.append(b);del b; print(gc.collect(), gc.garbage, len(old)); gc.set_debug(0)
gc.callbacks='y'; print(gc.collect())
class Fin:
    def __del__(self): pass
f=Fin(); print(gc.is_finalized(f)); f.me=f; r=f
import weakref
class Res:
    def __del__(self): global res; res=self
x=Res(); x.me=x; del x; gc.collect(); print(gc.is_finalized(res))
