# Completion of milepost for fish. In ~/.config/fish/config.fish:
#   milepost completion fish | source
function __milepost_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct | string replace -r -- '^["\']' '' | string replace -ra -- '\\\\(.)' '$1')
    for line in ($words[1] __complete -- $words[2..-1] "$typed" 2>/dev/null)
        switch $line
            case :files
                __milepost_paths __fish_complete_path "$typed"
            case :directories
                __milepost_paths __fish_complete_directories "$typed"
            case '*'
                echo $line
        end
    end
end
function __milepost_paths
    set -l option (string match -r -- '^--[^=]*=' $argv[2])
    $argv[1] (string replace -- "$option" '' $argv[2]) | string replace -r -- '^' "$option"
end
complete -c milepost -f -a '(__milepost_complete)'
