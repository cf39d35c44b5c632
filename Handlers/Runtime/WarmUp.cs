using System.Text;
using Acinaces.Adapters.Aws;
using Acinaces.ServiceDefaults.Logging;
using Acinaces.Topology;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Runtime;

/// <summary>Rehearses orders on a stage within this process, so that their code is compiled before the first real one comes.</summary>
public static class WarmUp
{
    private const int Rehearsals = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await RehearseAsync(Rehearsals, patience.Token).ConfigureAwait(false);
    }

    /// <returns>What the function that takes orders answered, as many times as there was time for.</returns>
    public static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> RehearseAsync(int times, CancellationToken cancellationToken)
    {
        var answers = new List<ReadOnlyMemory<byte>>(times);
        var clock = TimeProvider.System;
        using var stage = new RehearsalStage();
        var variables = Variables(stage.Url);
        foreach (var name in FunctionTable.Names)
        {
            var context = new LogContext();
            var services = new FunctionServices(variables.GetValueOrDefault, context, new JsonLogger(name, LogLevel.Trace, Stream.Null, context, clock), clock);
            var function = FunctionTable.Create(name, services);
            if (name != ExchangeOrders) continue;
            for (var i = 0; i < times && !cancellationToken.IsCancellationRequested; i++)
                answers.Add(await function.HandleAsync(new Invocation($"warm-up-{i}", clock.GetUtcNow() + Patience, "", null, Order(i)), cancellationToken).ConfigureAwait(false));
        }
        return answers;
    }

    private static string ExchangeOrders => Topology.Functions.ExchangeFunctions.ExchangeOrders.Name;

    /// <summary>Settings of every function, with the stage for all the world and keys that open nothing.</summary>
    private static Dictionary<string, string?> Variables(string stage)
    {
        var names = new PhysicalNames(new DeploymentTarget(DeploymentEnvironments.Local, "000000000000", DeploymentEnvironments.Local.Region));
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AWS_REGION"] = DeploymentEnvironments.Local.Region,
            ["AWS_ACCESS_KEY_ID"] = "warm-up",
            ["AWS_SECRET_ACCESS_KEY"] = "warm-up",
            ["AWS_ENDPOINT_URL"] = stage,
            ["EXCHANGE_ENDPOINT_BINANCE"] = stage,
            ["COGNITO_ISSUER"] = stage,
            ["COGNITO_CLIENT_ID"] = "warm-up",
            ["COGNITO_JWKS_URI"] = stage,
        };
        foreach (var function in SystemTopology.In(DeploymentEnvironments.Local).Functions)
            foreach (var (name, value) in FunctionEnvironment.Of(function, names))
                variables.TryAdd(name, StandIn(value));
        return variables;
    }

    private static string StandIn(EnvironmentValue value) => value switch
    {
        EnvironmentValue.Known known => known.Value,
        EnvironmentValue.Created { Value: CreatedValue.Port } => "1",
        _ => "warm-up",
    };

    private static ReadOnlyMemory<byte> Order(int number) => JsonBody.Write(number, static (writer, state) =>
    {
        writer.WriteString("resource"u8, "/exchange-orders"u8);
        writer.WriteString("path"u8, "/exchange-orders"u8);
        writer.WriteString("httpMethod"u8, "POST"u8);
        writer.WriteStartObject("requestContext"u8);
        writer.WriteString("requestId"u8, "warm-up"u8);
        writer.WriteStartObject("authorizer"u8);
        writer.WriteString("tenantId"u8, "warm-up"u8);
        writer.WriteString("userId"u8, "warm-up"u8);
        writer.WriteString("roles"u8, "TRADER"u8);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("body"u8, Encoding.UTF8.GetBytes(
            $$"""{"strategyId":"warm-up","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"MARKET","quantity":"0.001","idempotencyKey":"{{state}}"}"""));
    });
}
