#!/bin/bash
FILE=backlog.csv
create() { gh issue create --title "$1" --body-file "$1"; }
while IFS=, read -r title labels; do
  gh issue create --title "$title" --label "$labels" --body ""
done < <(tail -n +2 "$FILE")

for file in docs/stories/*.md; do
  create "$file"
done

jq -c '.[]' issues.json | while read -r row; do
  gh issue create --title "$(echo "$row" | jq -r .title)" --body ""
done

while IFS='|' read -r title body; do
  gh issue create --title "$title" --body "$body"
done <<'ROWS'
Dig|Deep
Sow|Thin
ROWS

cat titles.txt | xargs -I{} gh issue create --title {} --body ""
