using Acinaces.Infra.Stacks;

namespace Acinaces.Infra.Deployment;

/// <summary>How the CDK's command line is called. Always with a finished assembly: what is deployed is what was looked at.</summary>
internal static class CdkArguments
{
    /// <param name="stack">One stack and those it needs; all of the environment and the account when absent.</param>
    /// <param name="asks">Whether a person can be asked about widened permissions.</param>
    public static IReadOnlyList<string> Deploy(string assembly, string environment, string? stack, bool asks) =>
    [
        "deploy", "--app", assembly, .. Stacks(environment, stack), "--require-approval", asks ? "broadening" : "never", "--progress", "events", "--no-notices",
    ];

    public static IReadOnlyList<string> Destroy(string assembly, string environment) =>
        // The environment's own stacks only: what belongs to the account may serve another environment.
        ["destroy", "--app", assembly, $"{environment}/*", "--force", "--no-notices"];

    public static IReadOnlyList<string> Rollback(string assembly, string environment) => ["rollback", "--app", assembly, $"{environment}/*", "--no-notices"];

    public static IReadOnlyList<string> Drift(string assembly, string environment) => ["drift", "--app", assembly, $"{environment}/*", "--fail", "--no-notices"];

    private static string[] Stacks(string environment, string? stack) =>
        stack is null ? [$"{AccountStage.Id}/*", $"{environment}/*"] : [$"{environment}/{stack}"];
}
