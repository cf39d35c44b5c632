using Acinaces.Benchmarks.Processes;

namespace Acinaces.Benchmarks.DynamoDbQuick;

/// <summary>A rival: DynamoDB in JavaScript.</summary>
internal static class Dynalite
{
    public const string Version = "4.0.0";

    public static async Task<Server> StartAsync(CancellationToken cancellationToken)
    {
        var package = await NpmPackage.InstallAsync("dynalite", Version, cancellationToken);
        var port = FreePort.Take();
        return await Server.StartAsync("dynalite", "node", [Path.Combine(package, "cli.js"), "--port", $"{port}", "--createTableMs", "0"], port, cancellationToken);
    }
}
