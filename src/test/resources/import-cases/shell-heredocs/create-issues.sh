#!/bin/bash
PLACE=garden
gh issue create --title "Dig" --label garden --body "$(cat <<'EOF'
## Goal

Costs $5; run `dig` in "$PLACE".

```sh
echo "$(date)"
```
EOF
)"
gh issue create --title "Sow" --body "$(cat <<EOF
In the $PLACE for \$5, with \`care\`.
EOF
)"
gh issue create --title "Weed" --body-file - <<-'END'
	Without tabs.
	  Two blanks stay.
	END
gh issue create --title "Water" --body-file - <<< "Every day."
gh issue create --title "Rest" --body "$(printf 'A %s.\n\nAnd %s.\n' bench "a drink")"
