# Completion of milepost for bash. In ~/.bashrc:
#   eval "$(milepost completion bash)"
_milepost() {
  local IFS=$'\n' current=${COMP_WORDS[COMP_CWORD]} word='' part line value index
  local -a words=()
  # Bash also splits at `=` and `:`, which are put together again.
  for ((index = 1; index <= COMP_CWORD; index++)); do
    part=${COMP_WORDS[index]}
    if [[ $index -gt 1 && ($part == [=:]* || ${words[-1]} == *[=:]) && $part != -* ]]; then
      words[-1]+=$part
    else
      words+=("$part")
    fi
  done
  case $current in [=:]) current= ;; esac
  # What was typed may be quoted.
  for index in "${!words[@]}"; do
    part=${words[index]}
    part=${part#[\"\']}
    words[index]=${part//\\/}
  done
  word=${words[-1]}
  local quote=
  case $current in [\"\']*) quote=${current:0:1} current=${current:1} ;; esac
  local typed=${current//\\/}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o filenames; COMPREPLY+=($(compgen -f -- "$typed")) ;;
      :directories) compopt -o filenames; COMPREPLY+=($(compgen -d -- "$typed")) ;;
      *)
        value=${line%%$'\t'*}
        value=${value:${#word}-${#typed}}
        # What the definitions say is a word to the shell, and nothing else, also inside of quotes.
        case $quote in
          \") [[ $value != *[\"!]* ]] || continue; value=$(sed 's/[\\$`]/\\&/g' <<<"$value") ;;
          \') [[ $value != *\'* ]] || continue ;;
          *) printf -v value '%q' "$value" ;;
        esac
        COMPREPLY+=("$value")
        ;;
    esac
  done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete -- "${words[@]}" 2>/dev/null)
}
complete -F _milepost milepost
