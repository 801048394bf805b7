#!/usr/bin/env bash
set -e
created=0

say() { echo "==> $*"; }

# Title, labels, text, and perhaps a milestone.
create_issue() {
  local title="$1"; shift
  local labels="$1"; shift
  local text="$1" milestone="${2:-}"
  local args=(--title "[Garden] $title" --label "$labels")
  if [[ -n "$milestone" ]]; then
    args+=(--milestone "$milestone")
  fi
  say "creating $title"
  if gh issue list --search "$title" | grep -q "$title"; then
    say "it is there"
    return 0
  fi
  gh issue create "${args[@]}" --body "## Goal

$text

Ask \`@octocat\`." > /dev/null && created=$((created + 1)) || say "failed"
}

function label {
  gh label create "$1" --color "$2" --description "$3" --force 2>/dev/null || gh label edit "$1" --color "$2"
}

label heavy B60205 "Takes two"
create_issue "Build a shed" "heavy,wood" "With a floor."
create_issue "Paint the shed" "wood" "Green."  "Summer"
say "$created issues"
