#!/bin/bash
gh issue create --title "Dig" --body ""
for label in red green; do
  gh label create "$label" --force
done
titles=("Sow" "Weed")
for title in "${titles[@]}"; do
  gh issue create --title "$title" --body ""
done
