#!/bin/bash
labels=(bug food)
join() { local IFS=,; echo "$*"; }
gh issue create --title "A" --body "x" --label "$(IFS=,; echo "${labels[*]}")"
gh issue create --title "B" --body "x" --label "$(join bug food)"
IFS=,
gh issue create --title "C" --body "x" --label "${labels[*]}"
