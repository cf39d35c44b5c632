namespace Acinaces.Infra.Assemblies;

/// <summary>Node.js, in which the AWS CDK itself runs.</summary>
public static class NodeRuntime
{
    private const string SilencedVersions = "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION";

    /// <summary>Prepares this process for the CDK. Call it before the first construct.</summary>
    /// <exception cref="SynthesisException">There is no Node.js on the path.</exception>
    public static void Require()
    {
        // The list names the majors whose age is known and no news; without it each run prints a banner.
        Environment.SetEnvironmentVariable(SilencedVersions, Environment.GetEnvironmentVariable(SilencedVersions) ?? "18,20,22,24");
        string[] names = OperatingSystem.IsWindows() ? ["node.exe"] : ["node"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!folders.Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name)))))
            throw new SynthesisException(["The AWS CDK needs Node.js 18 or later, and there is no 'node' on the PATH. Install it from https://nodejs.org and try again."]);
    }
}
