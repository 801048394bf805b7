#!/bin/bash
mk() { local l=low; if [[ $2 == [Pp]1 ]]; then l=high; fi; if [[ $2 == P? ]]; then gh issue create --title "$1" --body "$l" --label "$l"; fi; }
mk A p1
mk B P1
mk C P2
