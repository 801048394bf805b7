package ai.coditect.milepost.cli;

import picocli.CommandLine.Command;

/** {@code milepost}: the command that the others belong to. */
@Command(
        name = "milepost",
        description = "Keeps a GitHub repository's labels, milestones and issues equal to YAML files.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  GITHUB_TOKEN, GH_TOKEN   the token; it is never an argument and never printed",
            "  GITHUB_REPOSITORY        the repository when -R is not given",
            "  GITHUB_API_URL           the API when --api-url is not given",
            "  NO_COLOR                 no colour"
        })
final class MilepostCommand {}
