#!/bin/bash
cat > body.md <<'EOF'
Written by the script, with $5 and `code`.
EOF
gh issue create --title "Dig" --body-file body.md
echo "More." >> body.md
gh issue create --title "Sow" -F body.md
BODY=$(mktemp)
cat <<EOF > "$BODY"
From a temporary file.
EOF
gh issue create --title "Weed" --body-file "$BODY"
echo "By a pipe." | gh issue create --title "Water" -F -
gh issue create --title "Elsewhere" --body-file docs/elsewhere.md
gh issue create --title "Read" --body "$(cat docs/read.md)"
rm -f body.md "$BODY"
