using System.Text.Json;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Cache;
using Acinaces.Handlers.Platform.Rotation;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Handlers.Platform;

/// <summary>Renews secrets when Secrets Manager says so, and tells which are overdue when the schedule asks.</summary>
public sealed class SecretRotationFunction : IFunction
{
    private readonly FunctionServices _services;
    private readonly CacheTokenRotation _cacheToken;
    private readonly string _cacheSecret;
    private readonly SecretAges _ages;

    private SecretRotationFunction(FunctionServices services)
    {
        _services = services;
        var address = CacheAddress.From(services);
        _cacheSecret = services.Required("SECRET_ARN_INFRA_REDIS");
        _cacheToken = new CacheTokenRotation(
            services.SecretVersions, services.Caches, new CacheLogin(address.Host, address.Port, address.IsEncrypted), address, services.Required("REDIS_GROUP"), services.Clock);
        _ages = new SecretAges(services.SecretVersions, [.. Watched(services)], services.Clock, services.Logger);
    }

    public static IFunction Create(FunctionServices services) => new SecretRotationFunction(services);

    /// <exception cref="NotSupportedException">The event is neither a rotation step nor the daily check.</exception>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        using var payload = JsonDocument.Parse(invocation.Payload);
        if (payload.RootElement.TryGetProperty("Step", out _)) return await RotateAsync(RotationStep.Read(payload.RootElement), cancellationToken).ConfigureAwait(false);
        if (payload.RootElement.TryGetProperty("action", out var action) && action.GetString() == "check-ages") return await CheckAgesAsync(cancellationToken).ConfigureAwait(false);
        throw new NotSupportedException("This function takes no such event.");
    }

    private async Task<ReadOnlyMemory<byte>> RotateAsync(RotationStep step, CancellationToken cancellationToken)
    {
        if (step.SecretId != _cacheSecret) throw new NotSupportedException("No program renews this secret.");
        await _cacheToken.RunAsync(step, cancellationToken).ConfigureAwait(false);
        RotationLog.StepDone(_services.Logger, step.Name, step.SecretId);
        return "{}"u8.ToArray();
    }

    private async Task<ReadOnlyMemory<byte>> CheckAgesAsync(CancellationToken cancellationToken)
    {
        var overdue = await _ages.CheckAsync(cancellationToken).ConfigureAwait(false);
        return JsonBody.Write(overdue, static (writer, names) =>
        {
            writer.WriteStartArray("overdue"u8);
            foreach (var name in names) writer.WriteStringValue(name);
            writer.WriteEndArray();
        });
    }

    private static IEnumerable<(Secret Secret, string Name)> Watched(FunctionServices services) =>
        from grant in PlatformFunctions.SecretRotation.Grants.OfType<Grant.OnSecretAge>()
        select (grant.Secret, services.Required($"SECRET_NAME_{FunctionEnvironment.VariablePart(grant.Secret.Name)}"));
}
