using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.DynamoDb;
using Amazon.Runtime;
using Amazon.S3;

namespace Acinaces.Emulator.Tests.S3;

/// <summary>An emulator and Amazon's S3 client on it, over a port or inside the process. Signatures are checked.</summary>
internal sealed class S3Sdk : IAsyncDisposable
{
    private readonly EmulatorHost _host;

    private S3Sdk(EmulatorHost host, AmazonS3Client client) => (_host, Client) = (host, client);

    public AmazonS3Client Client { get; }

    public EmulatorHost Host => _host;

    public static async Task<S3Sdk> StartAsync(bool http)
    {
        var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = http, Port = 0, Region = "us-east-1" }, cancellationToken: TestContext.Current.CancellationToken);
        var configuration = new AmazonS3Config { ServiceURL = host.Url, AuthenticationRegion = "us-east-1", ForcePathStyle = true, MaxErrorRetry = 0 };
        if (!http) configuration.HttpClientFactory = new InProcessClientFactory(host);
        return new S3Sdk(host, new AmazonS3Client(new BasicAWSCredentials("test", "test"), configuration));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }
}
