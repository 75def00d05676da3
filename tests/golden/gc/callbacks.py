# SPDX-License-Identifier: GPL-3.0-or-later
# gc.callbacks: when they are called, with what; changed while they run; collections within them.
# not under stress

import gc
gc.collect(); gc.disable()
log=[]
def cb(phase, info): log.append((phase, dict(info), type(info).__name__))
gc.callbacks.append(cb)
l=[];l.append(l);del l
gc.collect(0); gc.collect(1); gc.collect()
print(*log, sep='\n'); log.clear()
log.clear()
def nested(phase, info):
    log.append((phase,'nested',gc.collect()))
gc.callbacks.append(nested)
l=[];l.append(l);del l
print(gc.collect()); print(log); log.clear()
gc.callbacks.remove(nested)
def selfremove(phase, info):
    log.append(('sr',phase)); gc.callbacks.remove(selfremove)
gc.callbacks.insert(0,selfremove); 
gc.collect(); print(log); log.clear()
def adder(phase, info):
    if len(gc.callbacks)<5: gc.callbacks.append(lambda p,i: log.append(('added',p)))
gc.callbacks.append(adder); gc.collect(); print(log); log.clear()
gc.callbacks[:]=[cb]
infos=[]
def keep(phase,info): infos.append(info)
gc.callbacks[:]=[keep,keep]
gc.collect(); print(infos[0] is infos[1], infos[0] is infos[2], infos); 
def mutate(phase, info): info['collected']='x'; info['z']=1
gc.callbacks[:]=[mutate,cb]; gc.collect(); print(log); log.clear()
gc.callbacks.clear()
class D:
    def __del__(self):
        r=[]; r.append(r)
        print('in del', gc.collect(), gc.isenabled())
d=D(); d.me=d; del d
print(gc.collect()); print(gc.collect())
d=D(); del d
print('stats', [x['uncollectable'] for x in gc.get_stats()])
# auto
gc.callbacks[:]=[cb]; gc.enable(); gc.set_threshold(50,2,2); gc.collect(); log.clear()
keep=[]
for i in range(400): keep.append([i])
print([(p,i['generation']) for p,i,_ in log if p=='stop'])
gc.callbacks.clear(); gc.set_threshold(700,10,10)
