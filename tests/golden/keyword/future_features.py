# Every feature with its history.
from __future__ import annotations, division, generator_stop

import __future__

for name in __future__.all_feature_names:
    print(name, getattr(__future__, name))
print(annotations.optional, annotations.mandatory, annotations.compiler_flag)
print(division.getOptionalRelease(), division.getMandatoryRelease())
print(__future__.__all__ == ["all_feature_names"] + __future__.all_feature_names)
