using System.Collections.Concurrent;
using System.Text.Json;
using Acinaces.Adapters.Aws;
using Acinaces.Emulator;
using Acinaces.Emulator.Pipeline;
using Acinaces.Handlers.Runtime;
using Acinaces.ServiceDefaults.Logging;
using Acinaces.Topology;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Our emulator with our tables and bus in it, and a simulated exchange.</summary>
internal sealed class LocalCloud : IAsyncDisposable
{
    private readonly EmulatorHost _emulator;
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly PhysicalNames _names;
    private readonly ConcurrentQueue<ToldEvent> _told = new();

    private LocalCloud(EmulatorHost emulator, SimulatorProcess exchange, MovableClock clock)
    {
        (_emulator, Exchange, Clock) = (emulator, exchange, clock);
        _names = new PhysicalNames(new DeploymentTarget(DeploymentEnvironments.Local, "000000000000", "eu-central-1"));
    }

    public SimulatorProcess Exchange { get; }

    public MovableClock Clock { get; }

    public FunctionServices Services { get; private set; } = null!;

    public PhysicalNames Names => _names;

    public string Url => _emulator.Url;

    /// <summary>What the bus has taken, in the order in which it took it.</summary>
    public IReadOnlyCollection<ToldEvent> Told => _told;

    public static async Task<LocalCloud> StartAsync()
    {
        var exchange = await SimulatorProcess.StartAsync();
        var emulator = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, Iam = false });
        var cloud = new LocalCloud(emulator, exchange, new MovableClock());
        cloud.SetVariables();
        cloud.Services = cloud.NewServices();
        await cloud.CreateResourcesAsync();
        return cloud;
    }

    /// <summary>A fresh set of services, as another process of the same function would have.</summary>
    /// <param name="transport">Absent for ordinary connections.</param>
    public FunctionServices NewServices(HttpMessageHandler? transport = null)
    {
        var context = new LogContext();
        return new FunctionServices(name => _variables.GetValueOrDefault(name), context, new JsonLogger("test", LogLevel.None, Stream.Null, context, Clock), Clock, transport ?? NewTransport());
    }

    /// <summary>Ordinary connections, on which the bus is listened to.</summary>
    public HttpMessageHandler NewTransport() => new BusTap(_told);

    /// <summary>Plans a fault of AWS; see the emulator's FaultRule.</summary>
    public async Task BreakAwsAsync(string faultJson)
    {
        using var http = new HttpClient();
        using var content = new StringContent(faultJson, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(Url + "/_acinaces/faults"), content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Ends all faults of AWS.</summary>
    public async Task MendAwsAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.DeleteAsync(new Uri(Url + "/_acinaces/faults"), TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Has a fresh process of a function do what a schedule asks of it.</summary>
    public async Task<JsonElement> ActAsync(string function, string action)
    {
        var payload = System.Text.Encoding.UTF8.GetBytes($$"""{"action":"{{action}}"}""");
        var answer = await FunctionTable.Create(function, NewServices()).HandleAsync(new Invocation("schedule", DateTimeOffset.UtcNow.AddSeconds(29), "", null, payload), TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<JsonElement>(answer.Span);
    }

    /// <summary>Delivers an event to a function as the bus does.</summary>
    public async Task DeliverAsync(string function, ToldEvent happened, HttpMessageHandler? transport = null)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["id"] = Guid.NewGuid().ToString(), ["source"] = happened.Source, ["detail-type"] = happened.DetailType, ["time"] = Clock.GetUtcNow(), ["detail"] = happened.Detail,
        });
        await FunctionTable.Create(function, NewServices(transport)).HandleAsync(new Invocation("bus", DateTimeOffset.UtcNow.AddSeconds(29), "", null, payload), TestContext.Current.CancellationToken);
    }

    public IFunction Function(string name) => FunctionTable.Create(name, Services);

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await Exchange.DisposeAsync();
    }

    private void SetVariables()
    {
        _variables["AWS_REGION"] = "eu-central-1";
        _variables["AWS_ACCESS_KEY_ID"] = "test";
        _variables["AWS_SECRET_ACCESS_KEY"] = "test";
        _variables["AWS_ENDPOINT_URL"] = _emulator.Url;
        _variables["EXCHANGE_ENDPOINT_BINANCE"] = Exchange.Url + "/binance";
        foreach (var function in SystemTopology.In(DeploymentEnvironments.Local).Functions)
            foreach (var (name, value) in FunctionEnvironment.Of(function, _names))
                if (value is EnvironmentValue.Known known) _variables[name] = known.Value;
    }

    private async Task CreateResourcesAsync()
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var settings = AwsSettings.FromEnvironment(name => _variables.GetValueOrDefault(name));
        var tables = new AwsClient(AwsServiceName.DynamoDb, settings, http, TimeProvider.System);
        foreach (var table in Tables.All) await tables.CallAsync("CreateTable", Definition(table), TestContext.Current.CancellationToken);
        var events = new AwsClient(AwsServiceName.EventBridge, settings, http, TimeProvider.System);
        await events.CallAsync("CreateEventBus", JsonBody.Write(_names.Of(EventBuses.ApplicationEvents), static (writer, name) => writer.WriteString("Name", name)), TestContext.Current.CancellationToken);
    }

    private ReadOnlyMemory<byte> Definition(Table table) => JsonBody.Write((table, name: _names.Of(table)), static (writer, state) =>
    {
        var keys = state.table.Keys.Concat(state.table.Indexes.SelectMany(index => index.Keys)).DistinctBy(key => key.Name);
        writer.WriteString("TableName", state.name);
        writer.WriteString("BillingMode", "PAY_PER_REQUEST");
        writer.WriteStartArray("AttributeDefinitions");
        foreach (var key in keys)
        {
            writer.WriteStartObject();
            writer.WriteString("AttributeName", key.Name);
            writer.WriteString("AttributeType", key.TypeCode);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteKeys(writer, state.table.Keys);
        if (state.table.Indexes.Count == 0) return;
        writer.WriteStartArray("GlobalSecondaryIndexes");
        foreach (var index in state.table.Indexes)
        {
            writer.WriteStartObject();
            writer.WriteString("IndexName", index.Name);
            WriteKeys(writer, index.Keys);
            writer.WriteStartObject("Projection");
            writer.WriteString("ProjectionType", "ALL");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    });

    private static void WriteKeys(Utf8JsonWriter writer, IEnumerable<KeyAttribute> keys)
    {
        writer.WriteStartArray("KeySchema");
        var type = "HASH";
        foreach (var key in keys)
        {
            writer.WriteStartObject();
            writer.WriteString("AttributeName", key.Name);
            writer.WriteString("KeyType", type);
            writer.WriteEndObject();
            type = "RANGE";
        }
        writer.WriteEndArray();
    }
}
