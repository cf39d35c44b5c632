using Acinaces.Emulator.Pipeline;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Acinaces.Emulator.Tests.DynamoDb.ForeignClients;

/// <summary>An emulator and Amazon's client on it, over a port or inside the process, with a table of trades.</summary>
internal sealed class SdkEmulator : IAsyncDisposable
{
    public const string Trades = "trades";

    private readonly EmulatorHost _host;

    private SdkEmulator(EmulatorHost host, AmazonDynamoDBClient client) => (_host, Client) = (host, client);

    public AmazonDynamoDBClient Client { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<SdkEmulator> StartAsync(bool http)
    {
        var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = http, Port = 0 }, cancellationToken: Cancellation);
        var configuration = new AmazonDynamoDBConfig { ServiceURL = host.Url, AuthenticationRegion = "eu-central-1", MaxErrorRetry = 0 };
        if (!http) configuration.HttpClientFactory = new InProcessClientFactory(host);
        var emulator = new SdkEmulator(host, new AmazonDynamoDBClient(new BasicAWSCredentials("test", "test"), configuration));
        await emulator.CreateTradesAsync();
        return emulator;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }

    private async Task CreateTradesAsync()
    {
        await Client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Trades,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("Account", ScalarAttributeType.S), new("Number", ScalarAttributeType.N), new("Symbol", ScalarAttributeType.S)],
                KeySchema = [new("Account", KeyType.HASH), new("Number", KeyType.RANGE)],
                GlobalSecondaryIndexes = [new() { IndexName = "by-symbol", KeySchema = [new("Symbol", KeyType.HASH), new("Number", KeyType.RANGE)], Projection = new() { ProjectionType = ProjectionType.ALL } }],
            },
            Cancellation);
        while ((await Client.DescribeTableAsync(Trades, Cancellation)).Table.TableStatus != TableStatus.ACTIVE) await Task.Delay(20, Cancellation);
    }
}
