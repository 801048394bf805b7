#!/bin/bash
DRY_RUN="${DRY_RUN:-false}"
[[ "${1:-}" == "--dry-run" ]] && DRY_RUN=true

create() {
  local title="$1" body="$2" who="${3:-}"
  if $DRY_RUN; then
    echo "gh issue create --title '$title'"
    return
  fi
  local url
  if [ -n "$who" ]; then
    url=$(gh issue create --title "$title" --body "$body" --assignee "$who" 2>/dev/null) \
      || url=$(gh issue create --title "$title" --body "$body") || true
  else
    url=$(gh issue create --title "$title" --body "$body")
  fi
  echo "$url"
}

case "$MODE" in
  labels) gh label create garden --color 00ff00 ;;
  *)
    DIG=$(create "Dig" "Deep." octocat)
    create "Sow" "After $DIG."
    ;;
esac
