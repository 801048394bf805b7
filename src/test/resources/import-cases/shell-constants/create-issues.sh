#!/bin/bash
readonly OWNER="octocat"
REPO="${OWNER}/garden"
PHASE=Autumn
export LABELS="garden,$PHASE"
SUFFIX="${SUFFIX:-(draft)}"
COMMON='Ask the neighbours first.'
BODY="Rake the leaves."
BODY+="

$COMMON"

gh issue create --repo "$REPO" --title "Rake $SUFFIX" --body "$BODY" --label "$LABELS" -m "$PHASE"
flags=(--repo "$REPO" --label garden)
flags+=(--milestone "$PHASE")
gh issue create "${flags[@]}" --title "Prune ${PHASE}" --body "Literal: #{rake} and #12." ${NONE:+--label "$NONE"}
