#!/usr/bin/env bash
# Plan of the garden.
set -euo pipefail

if ! command -v gh &> /dev/null; then
  echo "gh is missing" >&2
  exit 1
fi

gh issue create \
  --title "Dig the beds" \
  --body "## Goal

Three beds, \`1.2 m\` wide, for \$40 at most.

- [ ] Measure
- [ ] Dig" \
  --label "garden,heavy work" \
  --label spring \
  --assignee octocat

gh issue create -t 'Sow the peas' -b 'It'"'"'s early: "March".' -lgarden --milestone="Spring 2027" # a remark
gh issue create --title $'Label the rows\x21' --body ""; sleep 1
echo "Done: $(date)"
