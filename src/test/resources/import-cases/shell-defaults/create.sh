#!/bin/bash
mk() { gh issue create --title "$1" --body "${2:-## Goal

Bake  bread, it's good, and it's warm.
    code
- one
- two}"; }
mk One
mk Two "text"
: "${LABEL:=bug}"
: ${MS:=v1}
gh issue create --title A --body b --label "$LABEL" --milestone "$MS"
list_of_nothing() { local t="$1"; shift; gh issue create --title "$t" --body b "$@"; }
list_of_nothing C
extra=()
gh issue create --title D --body b "${extra[@]}"
