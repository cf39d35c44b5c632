using System.Text.Json.Nodes;

namespace Acinaces.Infra.Deployment;

/// <summary>Writes secrets with the AWS CLI. The value goes through its standard input: arguments can be read by every process of the machine.</summary>
internal static class SecretStore
{
    /// <param name="name">The secret's name in AWS.</param>
    /// <exception cref="RefusedException">AWS refused; its words carry no value.</exception>
    public static async Task PutAsync(string name, string region, JsonObject value, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
            throw new RefusedException("Windows cannot hand the AWS CLI a secret unseen. Run this in the Windows Subsystem for Linux.");
        var output = await ForeignProgram.Aws.ReadAsync(Arguments(name, region), value.ToJsonString(), cancellationToken);
        output.Require($"Writing {name}");
    }

    // The whole request through standard input would be one option less, but the AWS CLI reads that file twice and finds nothing the second time.
    internal static IReadOnlyList<string> Arguments(string name, string region) =>
        ["secretsmanager", "put-secret-value", "--region", region, "--secret-id", name, "--secret-string", "file:///dev/stdin", "--query", "VersionId", "--output", "text"];
}
