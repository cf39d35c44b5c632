using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Commands;

/// <summary>No command: the program is the app that the CDK's command line runs, as cdk.json says.</summary>
internal static class CdkApp
{
    /// <summary>Synthesizes where the CDK's command line asked for it, for <c>-c environment=</c> and <c>-c account=</c>.</summary>
    public static int Run()
    {
        var app = Synthesis.CreateApp();
        Synthesis.Write(app, SynthCommand.Environments(Context(app, "environment")), AccountIds.Choose(Context(app, "account")));
        return 0;
    }

    private static string? Context(Amazon.CDK.App app, string key) => app.Node.TryGetContext(key)?.ToString();
}
